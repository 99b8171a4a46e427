using System;
using System.Text.Json;
using TypedEvents.CompilerServices;

namespace TypedEvents.Serialization;

public ref partial struct MessagePackWriter
{
    private const string Value = "value";

    /// <summary>Writes nil.</summary>
    public void WriteNil() => Commit(ref Wire.WriteNil(ref Reserve(1)));

    /// <summary>Writes a boolean.</summary>
    public void WriteBoolean(bool value) => Commit(ref Wire.WriteBoolean(ref Reserve(Wire.MaxBoolean), value));

    /// <summary>Writes an integer.</summary>
    public void WriteByte(byte value) => Commit(ref Wire.WriteByte(ref Reserve(Wire.MaxByte), value));

    /// <summary>Writes an integer.</summary>
    public void WriteSByte(sbyte value) => Commit(ref Wire.WriteSByte(ref Reserve(Wire.MaxSByte), value));

    /// <summary>Writes an integer.</summary>
    public void WriteInt16(short value) => Commit(ref Wire.WriteInt16(ref Reserve(Wire.MaxInt16), value));

    /// <summary>Writes an integer.</summary>
    public void WriteUInt16(ushort value) => Commit(ref Wire.WriteUInt16(ref Reserve(Wire.MaxUInt16), value));

    /// <summary>Writes an integer.</summary>
    public void WriteInt32(int value) => Commit(ref Wire.WriteInt32(ref Reserve(Wire.MaxInt32), value));

    /// <summary>Writes an integer.</summary>
    public void WriteUInt32(uint value) => Commit(ref Wire.WriteUInt32(ref Reserve(Wire.MaxUInt32), value));

    /// <summary>Writes an integer.</summary>
    public void WriteInt64(long value) => Commit(ref Wire.WriteInt64(ref Reserve(Wire.MaxInt64), value));

    /// <summary>Writes an integer.</summary>
    public void WriteUInt64(ulong value) => Commit(ref Wire.WriteUInt64(ref Reserve(Wire.MaxUInt64), value));

    /// <summary>Writes a character as text; a surrogate is refused.</summary>
    public void WriteChar(char value) => Commit(ref Wire.WriteChar(ref Reserve(Wire.MaxChar), value, Value));

    /// <summary>Writes a 32-bit float; NaN and infinities are refused.</summary>
    public void WriteSingle(float value) => Commit(ref Wire.WriteSingle(ref Reserve(Wire.MaxSingle), value, Value));

    /// <summary>Writes a 64-bit float; NaN and infinities are refused.</summary>
    public void WriteDouble(double value) => Commit(ref Wire.WriteDouble(ref Reserve(Wire.MaxDouble), value, Value));

    /// <summary>Writes a decimal as text that keeps its scale.</summary>
    public void WriteDecimal(decimal value) => Commit(ref Wire.WriteDecimal(ref Reserve(Wire.MaxDecimal), value));

    /// <summary>Writes text; lone surrogates are refused.</summary>
    public void WriteString(string value) => Commit(ref Wire.WriteString(ref Reserve(Wire.MaxString(value)), value, Value));

    /// <summary>Writes binary.</summary>
    public void WriteBinary(ReadOnlySpan<byte> value) => Commit(ref Wire.WriteBinary(ref Reserve(Wire.MaxBinary(value.Length)), value));

    /// <summary>Writes 16 bytes of binary in RFC 9562 order.</summary>
    public void WriteGuid(Guid value) => Commit(ref Wire.WriteGuid(ref Reserve(Wire.MaxGuid), value));

    /// <summary>Writes a timestamp; other kinds than UTC are refused.</summary>
    public void WriteDateTime(DateTime value) => Commit(ref Wire.WriteDateTime(ref Reserve(Wire.MaxDateTime), value, Value));

    /// <summary>Writes [timestamp, offset in minutes].</summary>
    public void WriteDateTimeOffset(DateTimeOffset value) => Commit(ref Wire.WriteDateTimeOffset(ref Reserve(Wire.MaxDateTimeOffset), value));

    /// <summary>Writes <c>yyyy-MM-dd</c>.</summary>
    public void WriteDateOnly(DateOnly value) => Commit(ref Wire.WriteDateOnly(ref Reserve(Wire.MaxDateOnly), value));

    /// <summary>Writes <c>HH:mm:ss</c> with up to seven decimals.</summary>
    public void WriteTimeOnly(TimeOnly value) => Commit(ref Wire.WriteTimeOnly(ref Reserve(Wire.MaxTimeOnly), value));

    /// <summary>Writes the number of 100 ns ticks.</summary>
    public void WriteTimeSpan(TimeSpan value) => Commit(ref Wire.WriteTimeSpan(ref Reserve(Wire.MaxTimeSpan), value));

    /// <summary>Writes the original text of a URI.</summary>
    public void WriteUri(Uri value) => Commit(ref Wire.WriteUri(ref Reserve(Wire.MaxUri(value)), value, Value));

    /// <summary>Writes free-form content; numbers that no MessagePack number holds exactly are refused.</summary>
    public void WriteJsonElement(JsonElement value) => Wire.WriteJsonElement(ref this, value, Value);

    /// <summary>Writes the header of a map; its keys and values follow.</summary>
    public void WriteMapHeader(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        Commit(ref Wire.WriteMapHeader(ref Reserve(Wire.MaxHeader), count));
    }

    /// <summary>Writes the header of an array; its items follow.</summary>
    public void WriteArrayHeader(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        Commit(ref Wire.WriteArrayHeader(ref Reserve(Wire.MaxHeader), count));
    }
}
