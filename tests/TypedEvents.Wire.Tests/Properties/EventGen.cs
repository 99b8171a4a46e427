using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;
using FsCheck;
using FsCheck.Fluent;

namespace TypedEvents.Wire.Tests;

/// <summary>Generators of whole events: every member gets any value of its type.</summary>
internal static class EventGen
{
    private static readonly Gen<Point> Points = from x in WireGen.Int64 from y in WireGen.Double select new Point((int)x, y);

    private static readonly Gen<Part> Parts =
        from name in WireGen.String
        from count in WireGen.Int64
        from inner in WireGen.Boolean
        select new Part(name, (int)count, inner ? new Part(name, 1) : null);

    private static readonly Gen<Colour> Colours = Gen.Elements(Colour.None, Colour.Red, Colour.Blue);

    private static readonly Gen<Shade> Shades = Gen.Elements(Shade.Light, Shade.Dark);

    private static readonly Dictionary<Type, Gen<object>> ByType = Index(
        Of(WireGen.Boolean), Of(WireGen.Bits.Select(bits => (byte)bits)), Of(WireGen.Bits.Select(bits => (sbyte)bits)), Of(WireGen.Bits.Select(bits => (short)bits)),
        Of(WireGen.Bits.Select(bits => (ushort)bits)), Of(WireGen.Int64.Select(value => (int)value)), Of(WireGen.Bits.Select(bits => (uint)bits)), Of(WireGen.Int64),
        Of(WireGen.Bits), Of(WireGen.Char), Of(WireGen.Single), Of(WireGen.Double), Of(WireGen.Decimal), Of(WireGen.String), Of(WireGen.Guid), Of(WireGen.DateTime),
        Of(WireGen.DateTimeOffset), Of(WireGen.DateOnly), Of(WireGen.TimeOnly), Of(WireGen.TimeSpan), Of(WireGen.Uri), Of(WireGen.Binary),
        Of(WireGen.Binary.Select(bytes => (ReadOnlyMemory<byte>)bytes)), Of(WireGen.JsonElement), Of(Colours), Of(Shades), Of(Parts), Of(Points),
        Of(WireGen.Int64.Select(value => (int)value).ArrayOf()),
        Of(WireGen.String.ListOf().Select(items => items.ToList())),
        Of(WireGen.Decimal.ArrayOf().Select(items => items.ToImmutableArray())),
        Of(Parts.ArrayOf().Select(items => (IReadOnlyList<Part>)items)),
        Of(Points.ArrayOf().Select(items => (IReadOnlyCollection<Point>)items)),
        Of(WireGen.Guid.ArrayOf().Select(items => items.ToHashSet())),
        Of(Colours.ArrayOf().Select(items => (IReadOnlySet<Colour>)items.ToHashSet())),
        Of(Parts.ArrayOf().Select(items => items.Index().ToDictionary(pair => $"k{pair.Index}", pair => pair.Item))),
        Of(WireGen.String.ArrayOf().Select(items => (IReadOnlyDictionary<int, string?>)items.Index().ToDictionary(pair => -pair.Index, pair => pair.Index % 3 == 0 ? null : pair.Item))),
        Of(WireGen.Guid.ArrayOf().Select(items => items.Distinct().Index().ToDictionary(pair => pair.Item, pair => (long)pair.Index))),
        Of(Shades.ArrayOf().Select(items => (IReadOnlyDictionary<Shade, double>)items.Distinct().ToDictionary(item => item, item => 0.5))),
        Of(Gen.Choose(-9, 9).ListOf().Select(items => items.ToList()).ListOf().Select(rows => rows.ToList())),
        Of(WireGen.DateTime.ListOf().Select(items => items.Select((item, i) => i % 2 == 0 ? (DateTime?)null : item).ToList())),
        Of(WireGen.Binary.ListOf().Select(items => items.ToList())),
        Of(Parts.ArrayOf().Select(items => items.ToHashSet())),
        Of(Points.ArrayOf().Select(items => new Dictionary<string, List<Point>> { ["é"] = [.. items] })),
        Of(WireGen.Int64.ArrayOf().Select(items => items.Index().ToDictionary(pair => pair.Index.ToString(System.Globalization.CultureInfo.InvariantCulture), pair => (int)pair.Item))));

    /// <summary>Any value of an event; members whose names start with Maybe are null now and then.</summary>
    public static Gen<T> Of<T>()
    {
        PropertyInfo[] members = [.. typeof(T).GetProperties().Where(property => property.SetMethod is not null)];
        return Gen.CollectToArray(members.Select(MemberOf)).Select(values =>
        {
            object made = RuntimeHelpers.GetUninitializedObject(typeof(T));
            foreach ((PropertyInfo member, object? value) in members.Zip(values))
            {
                member.SetValue(made, value);
            }

            return (T)made;
        });
    }

    private static Gen<object?> MemberOf(PropertyInfo member)
    {
        Gen<object> present = ByType[Nullable.GetUnderlyingType(member.PropertyType) ?? member.PropertyType];
        bool isNullable = member.Name.StartsWith("Maybe", StringComparison.Ordinal) && member.PropertyType != typeof(List<DateTime?>);
        return isNullable ? Gen.OneOf(present.Select(value => (object?)value), Gen.Constant((object?)null)) : present.Select(value => (object?)value);
    }

    private static (Type, Gen<object>) Of<T>(Gen<T> values)
        where T : notnull => (typeof(T), values.Select(value => (object)value));

    private static Dictionary<Type, Gen<object>> Index(params ReadOnlySpan<(Type Type, Gen<object> Values)> generators)
    {
        Dictionary<Type, Gen<object>> byType = [];
        foreach ((Type type, Gen<object> values) in generators)
        {
            byType.Add(type, values);
        }

        return byType;
    }
}
