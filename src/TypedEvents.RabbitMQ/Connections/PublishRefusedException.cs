using System;
using TypedEvents.RabbitMq.Messages;

namespace TypedEvents.RabbitMq.Connections;

/// <summary>The broker closed a channel, because the user may not publish what was published on it. Trying again would close the next one.</summary>
/// <param name="words">The broker's, which name the exchange, and the topic when that is what is forbidden.</param>
internal sealed class PublishRefusedException(string words)
    : Exception($"The broker does not let the user publish this: {words}. Give it write permission for the exchange and, where topic permissions are set, for the topic.")
{
    /// <summary>Whether a publication is what was refused.</summary>
    public bool IsAbout(in Publication publication) =>
        words.Contains($"exchange '{publication.Exchange}'", StringComparison.Ordinal)
        && (!words.Contains(" topic '", StringComparison.Ordinal) || words.Contains($" topic '{publication.RoutingKey}'", StringComparison.Ordinal));
}
