using System.Diagnostics;

namespace TypedEvents.Transports;

/// <summary>A transport that knows more of a message's way than its topic. Safe for concurrent use.</summary>
public interface ITransportTracing
{
    /// <summary>Adds the transport's attributes to a span that is recorded: its server, and what it calls the destination, in the terms of
    /// OpenTelemetry. Never waits, never throws.</summary>
    /// <param name="activity">The span; its kind is <see cref="ActivityKind.Consumer"/> when a message is processed.</param>
    /// <param name="topic">The message's topic.</param>
    /// <param name="isRequest">Whether it is a request, not an event.</param>
    void Describe(Activity activity, string topic, bool isRequest);
}
