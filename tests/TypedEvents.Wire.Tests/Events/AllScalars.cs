using System;
using System.Text.Json;

namespace TypedEvents.Wire.Tests;

/// <summary>A member of every scalar type, and each of them nullable.</summary>
public abstract record AllScalars
{
    public required bool Flag { get; init; }

    public required byte U8 { get; init; }

    public required sbyte I8 { get; init; }

    public required short I16 { get; init; }

    public required ushort U16 { get; init; }

    public required int I32 { get; init; }

    public required uint U32 { get; init; }

    public required long I64 { get; init; }

    public required ulong U64 { get; init; }

    public required char Letter { get; init; }

    public required float F32 { get; init; }

    public required double F64 { get; init; }

    public required decimal Amount { get; init; }

    public required string Text { get; init; }

    public required Guid Id { get; init; }

    public required DateTime At { get; init; }

    public required DateTimeOffset Local { get; init; }

    public required DateOnly Date { get; init; }

    public required TimeOnly Time { get; init; }

    public required TimeSpan Duration { get; init; }

    public required Uri Link { get; init; }

    public required byte[] Bytes { get; init; }

    public required ReadOnlyMemory<byte> Memory { get; init; }

    public required JsonElement Content { get; init; }

    public required Colour Colour { get; init; }

    public required Shade Shade { get; init; }

    public required Part Part { get; init; }

    public required Point Point { get; init; }

    public bool? MaybeFlag { get; init; }

    public byte? MaybeU8 { get; init; }

    public sbyte? MaybeI8 { get; init; }

    public short? MaybeI16 { get; init; }

    public ushort? MaybeU16 { get; init; }

    public int? MaybeI32 { get; init; }

    public uint? MaybeU32 { get; init; }

    public long? MaybeI64 { get; init; }

    public ulong? MaybeU64 { get; init; }

    public char? MaybeLetter { get; init; }

    public float? MaybeF32 { get; init; }

    public double? MaybeF64 { get; init; }

    public decimal? MaybeAmount { get; init; }

    public string? MaybeText { get; init; }

    public Guid? MaybeId { get; init; }

    public DateTime? MaybeAt { get; init; }

    public DateTimeOffset? MaybeLocal { get; init; }

    public DateOnly? MaybeDate { get; init; }

    public TimeOnly? MaybeTime { get; init; }

    public TimeSpan? MaybeDuration { get; init; }

    public Uri? MaybeLink { get; init; }

    public byte[]? MaybeBytes { get; init; }

    public ReadOnlyMemory<byte>? MaybeMemory { get; init; }

    public JsonElement? MaybeContent { get; init; }

    public Colour? MaybeColour { get; init; }

    public Shade? MaybeShade { get; init; }

    public Part? MaybePart { get; init; }

    public Point? MaybePoint { get; init; }
}
