using System;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace TypedEvents.RabbitMq.Topology;

/// <summary>What everything on the broker is called.</summary>
/// <param name="Exchange">The topic exchange of events.</param>
/// <param name="Queue">The service's queue.</param>
internal sealed record RabbitMqNames(string Exchange, string Queue)
{
    private const int MaxBytes = 255;

    // 40 digits, so that they fit behind the longest name of an exchange that the options allow.
    private const int HashBytes = 20;

    /// <summary>Direct exchange of requests.</summary>
    public string RequestExchange => Exchange + ".rpc";

    /// <summary>The service's dead letters.</summary>
    public string DeadLetters => Queue + ".dead";

    /// <summary>Held by whoever reads the dead letters.</summary>
    public string DeadLetterLock => Queue + ".dead.lock";

    /// <summary>The queue in which the service's copies wait for a delay.</summary>
    public string Delay(TimeSpan rung) => string.Create(CultureInfo.InvariantCulture, $"{Queue}.retry.{(long)rung.TotalMilliseconds}");

    /// <summary>The transient queue of a request topic; shared by its responders.</summary>
    public string RequestQueue(string topic)
    {
        string name = $"{RequestExchange}.{topic}";
        return Encoding.UTF8.GetByteCount(name) <= MaxBytes
            ? name
            : $"{RequestExchange}.{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(topic)).AsSpan(0, HashBytes))}";
    }
}
