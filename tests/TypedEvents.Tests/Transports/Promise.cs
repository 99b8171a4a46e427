using System;

namespace TypedEvents.Tests.Transports;

/// <summary>A row of docs/guarantees.md.</summary>
/// <param name="Text">What is promised.</param>
/// <param name="InMemory">How far it holds in memory.</param>
/// <param name="RabbitMq">How far it holds over RabbitMQ.</param>
/// <param name="Proof">The facts that prove it.</param>
internal sealed record Promise(string Text, string InMemory, string RabbitMq, string Proof)
{
    public bool IsHeading => Text.StartsWith("**", StringComparison.Ordinal);

    public static Promise Parse(string row)
    {
        return row.Trim('|').Split('|', StringSplitOptions.TrimEntries) is [var text, var inMemory, var rabbitMq, var proof]
            ? new Promise(text, inMemory, rabbitMq, proof)
            : throw new FormatException($"These are not four columns: {row}");
    }
}
