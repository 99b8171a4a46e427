using System;
using System.Threading.Tasks;
using TypedEvents.Transports;

namespace TypedEvents.Testing.Conformance;

/// <summary>What the suites need to know of a transport. One fixture per fact: an empty broker of its own, shared by all transports it creates.</summary>
public abstract class TransportFixture : IAsyncDisposable
{
    /// <summary>The clock that the broker's delays run on. Default the system's.</summary>
    public virtual TimeProvider Time => TimeProvider.System;

    /// <summary>What a send that reaches a queue ends with.</summary>
    public abstract PublishOutcome Sent { get; }

    /// <summary>What a request that reaches a responder ends with. Default <see cref="Sent"/>.</summary>
    public virtual PublishOutcome Requested => Sent;

    /// <summary>Creates a transport that is not started. The suites dispose it.</summary>
    public abstract ITransport CreateTransport();

    /// <summary>Makes time pass. Default: nothing, because a real clock moves by itself.</summary>
    public virtual ValueTask PassAsync(TimeSpan time) => default;

    /// <inheritdoc/>
    public abstract ValueTask DisposeAsync();
}
