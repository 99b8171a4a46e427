using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using TypedEvents.Schema;

namespace TypedEvents.Cli.Golden;

/// <summary>
/// Makes the canonical sample of a version: every member is there, collections hold one item, nothing is null but what would contain itself. The same version
/// gives the same sample on every machine.
/// </summary>
internal sealed class SampleBuilder(SchemaVersion version)
{
    private static readonly DateTime Time = new(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc);
    private static readonly JsonElement Json = JsonDocument.Parse("""{"a":1}""").RootElement;

    private readonly HashSet<string> _open = [];

    public SampleRecord Build() => Record(SchemaPath.Root, version.IsArray);

    /// <summary>The sample of a request's reply.</summary>
    public object? BuildReply() => Value(version.Members[SchemaPath.Reply].Type!, SchemaPath.Reply);

    private SampleRecord Record(string path, bool isArray)
    {
        _open.Add(path);
        SampleRecord record = new(isArray, [.. version.MembersOf(path).Select(member => (member.Name, Value(member.Type!, member.Path)))]);
        _open.Remove(path);
        return record;
    }

    private object? Value(SchemaType type, string path) => type.Kind switch
    {
        SchemaTypeKind.Record => Record(path, isArray: false),
        SchemaTypeKind.ArrayRecord => Record(path, isArray: true),
        SchemaTypeKind.Reference => _open.Contains(type.Name) ? null : Record(type.Name, version.MembersOf(type.Name).Any(member => member.Position >= 0)),
        SchemaTypeKind.List or SchemaTypeKind.Set => Contains(type.Element!) ? Array.Empty<object?>() : new[] { Value(type.Element!, SchemaPath.Item(path)) },
        SchemaTypeKind.Map => new SampleMap(Value(type.Key!, path)!, Contains(type.Element!) ? null : Value(type.Element!, SchemaPath.Value(path))),
        SchemaTypeKind.Enum or SchemaTypeKind.Flags => type.Name == "str" ? type.Values[0] : decimal.Parse(type.Values[0].Split(':')[0], CultureInfo.InvariantCulture),
        _ => Scalar(type.Name),
    };

    /// <summary>True for a record around this place, which an item that must not be null would repeat for ever.</summary>
    private bool Contains(SchemaType type) => type.Kind == SchemaTypeKind.Reference && _open.Contains(type.Name);

    private static object Scalar(string name) => name switch
    {
        "bool" => true,
        "char" => 'c',
        "f32" => 1.5f,
        "f64" => 1.5,
        "decimal" => new SampleDecimal("1.50"),
        "str" => "text",
        "guid" => new Guid("00112233-4455-6677-8899-aabbccddeeff"),
        "datetime" => Time,
        "datetimeoffset" => new DateTimeOffset(Time.Ticks, TimeSpan.FromHours(2)),
        "date" => DateOnly.FromDateTime(Time),
        "time" => TimeOnly.FromDateTime(Time),
        "timespan" => TimeSpan.FromSeconds(1),
        "uri" => new Uri("https://example.org/"),
        "bin" => new byte[] { 1, 2, 3 },
        "json" => Json,
        _ => 1m,
    };
}
