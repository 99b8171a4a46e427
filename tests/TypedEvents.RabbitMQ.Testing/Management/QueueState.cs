using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace TypedEvents.RabbitMQ.Testing;

/// <summary>A queue as the management API describes it.</summary>
/// <param name="Messages">As it was a second ago; null until the broker has counted for the first time.</param>
/// <param name="Ready">What of the messages no consumer has been given.</param>
/// <param name="Unacknowledged">What of the messages a consumer holds.</param>
/// <param name="Consumers">As it was a second ago; null until the broker has counted for the first time.</param>
public sealed record QueueState(
    string Name,
    string Type,
    bool Durable,
    bool Exclusive,
    bool AutoDelete,
    IReadOnlyDictionary<string, JsonElement> Arguments,
    long? Messages,
    [property: JsonPropertyName("messages_ready")] long? Ready,
    [property: JsonPropertyName("messages_unacknowledged")] long? Unacknowledged,
    int? Consumers);
