using System;
using System.Collections.Generic;
using System.Threading;

namespace TypedEvents.Generators.Tests.Registration;

/// <summary>What handlers are called with.</summary>
internal static class Messages
{
    public static EventEnvelope Envelope(string topic) => new()
    {
        Topic = topic,
        Version = 1,
        Format = WireFormat.MessagePack,
        Body = default,
        Headers = new Dictionary<string, string>(),
    };

    public static EventContext Context(string handlerId, IServiceProvider services, CancellationToken cancellationToken = default) => new()
    {
        EventId = new Guid(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11),
        Topic = "test.topic",
        CorrelationId = "correlation",
        HandlerId = handlerId,
        Services = services,
        CancellationToken = cancellationToken,
    };
}
