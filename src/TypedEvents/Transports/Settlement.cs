using System.Collections.Generic;

namespace TypedEvents.Transports;

/// <summary>How a delivery ends. Immutable.</summary>
public sealed class Settlement
{
    private Settlement(SettlementKind kind, IReadOnlyList<SettlementCopy> copies)
    {
        Kind = kind;
        Copies = copies;
    }

    /// <summary>Handled: forget the message.</summary>
    public static Settlement Ack { get; } = new(SettlementKind.Ack, []);

    /// <summary>Not handled here: deliver it again, unchanged, as soon as somebody takes it.</summary>
    public static Settlement Abandon { get; } = new(SettlementKind.Abandon, []);

    /// <summary>What to do.</summary>
    public SettlementKind Kind { get; }

    /// <summary>The copies that replace the message; empty unless <see cref="SettlementKind.Replace"/>.</summary>
    public IReadOnlyList<SettlementCopy> Copies { get; }

    /// <summary>Replaces the message by copies, each retried later or dead-lettered; the original is forgotten once every copy is safe.</summary>
    public static Settlement Replace(IReadOnlyList<SettlementCopy> copies) => new(SettlementKind.Replace, copies);
}
