using System;
using System.Text.Json;
using TypedEvents;

namespace Corpus.Scalars;

public enum Level
{
    Low,
    High,
}

[TchuEvent("sensor.read", RequiresIdentity = true)]
public sealed partial record SensorRead(
    bool Ok, byte A, sbyte B, short C, ushort D, int E, uint F, long G, ulong H, char I, float J, double K, decimal L,
    string Text, Guid Id, DateTime At, DateTimeOffset Seen, DateOnly Day, TimeOnly Time, TimeSpan Span, Uri Link, byte[] Raw,
    ReadOnlyMemory<byte> More, JsonElement Any, Level Level, int? Maybe = null, string? Note = null);
