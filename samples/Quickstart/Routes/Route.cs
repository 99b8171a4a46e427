using System.Threading;
using System.Threading.Tasks;
using TypedEvents;

namespace Quickstart;

/// <summary>Turns the payload of a topic into its typed event or request, and sends it.</summary>
internal abstract class Route
{
    public abstract string Topic { get; }

    /// <summary>Decodes before it first returns, so that the line's bytes may go.</summary>
    /// <returns>The reply in words; null for an event.</returns>
    /// <exception cref="EventDecodeException">The payload is not a value of the contract.</exception>
    /// <exception cref="EventValidationException">The event is invalid; it was not published.</exception>
    public abstract ValueTask<string?> SendAsync(IEventBus bus, in EventLine line, CancellationToken cancellationToken);
}
