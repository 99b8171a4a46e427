using System;
using System.Linq;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace TypedEvents.Wire.Tests;

/// <summary>Generators of scalar values that have a wire form, spread over every width and length.</summary>
internal static class WireGen
{
    /// <summary>Any 64 bits, as often of few significant bits as of many.</summary>
    public static Gen<ulong> Bits { get; } =
        from width in Gen.Choose(0, 64)
        from high in Gen.Choose(int.MinValue, int.MaxValue)
        from low in Gen.Choose(int.MinValue, int.MaxValue)
        let bits = ((ulong)(uint)high << 32) | (uint)low
        select width == 0 ? 0 : bits >> (64 - width);

    public static Gen<long> Int64 { get; } = from bits in Bits from negative in Boolean select negative ? ~(long)bits : (long)bits;

    public static Gen<bool> Boolean => Gen.Elements(true, false);

    public static Gen<float> Single { get; } = Bits.Select(bits => BitConverter.UInt32BitsToSingle((uint)(bits ^ (bits >> 32)))).Where(float.IsFinite);

    public static Gen<double> Double { get; } =
        Gen.OneOf(Bits.Select(BitConverter.UInt64BitsToDouble).Where(double.IsFinite), Int64.Select(value => value / 1000.0));

    public static Gen<decimal> Decimal { get; } =
        from low in Bits
        from high in Bits
        from negative in Boolean
        from scale in Gen.Choose(0, 28)
        select new decimal((int)low, (int)(low >> 32), (int)high, negative, (byte)scale);

    public static Gen<char> Char { get; } = Gen.OneOf(
        Gen.Choose(0, 0x7F).Select(code => (char)code), Gen.Choose(0x80, 0xD7FF).Select(code => (char)code), Gen.Choose(0xE000, 0xFFFF).Select(code => (char)code));

    public static Gen<string> String { get; } = Gen.OneOf(
        Gen.Choose(0x20, 0x7E).Select(code => (char)code).ListOf().Select(string.Concat),
        Gen.OneOf(Char.Select(c => c.ToString()), Gen.Choose(0x10000, 0x10FFFF).Select(char.ConvertFromUtf32)).ListOf().Select(string.Concat),
        Gen.Choose(0, 300).Select(length => new string('x', length)));

    public static Gen<Guid> Guid { get; } = from a in Bits from b in Bits select Combine(a, b);

    public static Gen<DateTime> DateTime { get; } = Ticks(System.DateTime.MaxValue.Ticks).Select(ticks => new DateTime(ticks, DateTimeKind.Utc));

    public static Gen<DateTimeOffset> DateTimeOffset { get; } =
        from minutes in Gen.Choose(-14 * 60, 14 * 60)
        from ticks in Ticks(System.DateTime.MaxValue.Ticks - (2 * System.TimeSpan.TicksPerDay))
        select new DateTimeOffset(ticks + System.TimeSpan.TicksPerDay, System.TimeSpan.FromMinutes(minutes));

    public static Gen<DateOnly> DateOnly { get; } = Gen.Choose(0, System.DateOnly.MaxValue.DayNumber).Select(System.DateOnly.FromDayNumber);

    public static Gen<TimeOnly> TimeOnly { get; } = Ticks(System.TimeSpan.TicksPerDay - 1).Select(ticks => new TimeOnly(ticks));

    public static Gen<TimeSpan> TimeSpan { get; } = Int64.Select(ticks => new TimeSpan(ticks));

    public static Gen<Uri> Uri { get; } = Gen.Choose('a', 'z').Select(code => (char)code).NonEmptyListOf()
        .Select(path => new Uri("https://example.org/" + string.Concat(path)));

    public static Gen<byte[]> Binary { get; } = Gen.Choose(0, 255).Select(value => (byte)value).ArrayOf();

    public static Gen<JsonElement> JsonElement { get; } = Content(3).Select(content => JsonSerializer.SerializeToElement(content, ScalarCodecs.Readable));

    private static Gen<long> Ticks(long most) => Gen.OneOf(
        Bits.Select(bits => (long)(bits % ((ulong)most + 1))),
        Bits.Select(bits => (long)(bits % ((ulong)most + 1)) / System.TimeSpan.TicksPerSecond * System.TimeSpan.TicksPerSecond));

    private static Guid Combine(ulong a, ulong b)
    {
        Span<ulong> bits = [a, b];
        return new Guid(System.Runtime.InteropServices.MemoryMarshal.AsBytes(bits));
    }

    private static Gen<object?> Content(int depth)
    {
        Gen<object?> scalar = Gen.OneOf(
            Gen.Constant((object?)null), Boolean.Select(value => (object?)value), Int64.Select(value => (object?)value), String.Select(value => (object?)value),
            Gen.Choose(-1000, 1000).Select(value => (object?)(value / 8.0)));
        return depth == 0
            ? scalar
            : Gen.OneOf(
                scalar,
                Content(depth - 1).ArrayOf().Resize(4).Select(items => (object?)items),
                Content(depth - 1).ArrayOf().Resize(4).Select(items => (object?)items.Index().ToDictionary(pair => $"k{pair.Index}", pair => pair.Item)));
    }
}
