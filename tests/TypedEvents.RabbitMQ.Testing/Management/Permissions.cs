using System.Collections.Generic;

namespace TypedEvents.RabbitMQ.Testing;

/// <summary>What a user may do in a virtual host: regular expressions over names of exchanges and queues.</summary>
public sealed record Permissions(string Configure, string Write, string Read)
{
    /// <summary>All of it.</summary>
    public static Permissions Everything { get; } = new(".*", ".*", ".*");

    /// <summary>Limits to routing keys, one of an exchange; none unless set.</summary>
    public IReadOnlyList<TopicPermissions> Topics { get; init; } = [];
}
