using TypedEvents.Bus;
using TypedEvents.Transports;

namespace TypedEvents.Pipeline;

/// <summary>A message while it is handled.</summary>
internal class MessageRun(BusCore core, MessageHeaders headers)
{
    public BusCore Core { get; } = core;

    public MessageHeaders Headers { get; } = headers;

    /// <summary>The context of the handlers, which run one after the other.</summary>
    public EventContext Context { get; private set; } = AmbientContext.Create(headers, core);

    /// <summary>Leaves the context to an attempt that runs on.</summary>
    public void LeaveContextBehind() => Context = Context.Fork();
}
