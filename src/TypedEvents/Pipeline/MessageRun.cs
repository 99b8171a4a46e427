using TypedEvents.Bus;
using TypedEvents.Telemetry;
using TypedEvents.Transports;

namespace TypedEvents.Pipeline;

/// <summary>A message while it is handled, and the scope of what is logged then.</summary>
internal class MessageRun(BusCore core, MessageHeaders headers) : MessageScope(headers)
{
    public BusCore Core { get; } = core;

    /// <summary>The context of the handlers, which run one after the other.</summary>
    public EventContext Context { get; private set; } = AmbientContext.Create(headers, core);

    /// <summary>Leaves the context to an attempt that runs on.</summary>
    public void LeaveContextBehind() => Context = Context.Fork();
}
