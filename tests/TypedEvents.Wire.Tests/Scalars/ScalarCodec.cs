using System;

namespace TypedEvents.Wire.Tests;

/// <summary>One kind of scalar value with every way to write and read it.</summary>
internal abstract class ScalarCodec(string kind)
{
    public string Kind { get; } = kind;

    /// <summary>MessagePack of a value given as text.</summary>
    public abstract byte[] Encode(string text);

    /// <summary>Reads a whole body with the public reader.</summary>
    public abstract string Decode(ReadOnlySpan<byte> body);

    /// <summary>Reads a whole body as generated code does.</summary>
    public abstract string DecodeFast(ReadOnlySpan<byte> body);

    public abstract byte[] EncodeJson(string text);

    public abstract string DecodeJson(ReadOnlySpan<byte> body);

    public override string ToString() => Kind;
}
