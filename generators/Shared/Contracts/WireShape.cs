using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace TypedEvents.Generators;

/// <summary>The canonical description of a contract's wire shape, and its fingerprint. The only place that makes either.</summary>
/// <remarks>
/// <c>{name:type,name?:type}</c> is a record as a map, ordered by name; <c>(…)</c> one as an array, in order of declaration; <c>name?</c> may be missing,
/// <c>type?</c> may be null. Nested records are <c>$1</c>, <c>$2</c> …, numbered as they are met and described after a semicolon; a request's reply
/// follows <c>=&gt;</c>. Names of .NET types do not appear, so renaming one changes nothing.
/// </remarks>
internal sealed class WireShape
{
    private readonly EquatableArray<RecordShape> _shapes;
    private readonly List<int> _numbered = [0];

    private WireShape(EquatableArray<RecordShape> shapes) => _shapes = shapes;

    public static string Describe(ContractModel contract)
    {
        WireShape shape = new(contract.Shapes);
        StringBuilder head = new();
        shape.AppendRecord(head, contract.Shapes[0]);
        if (contract.Reply is not null)
        {
            shape.AppendType(head.Append("=>"), contract.Reply);
        }

        for (int i = 1; i < shape._numbered.Count; i++)
        {
            shape.AppendRecord(head.Append(';'), contract.Shapes[shape._numbered[i]]);
        }

        return head.ToString();
    }

    public static ulong Fingerprint(string shape) => StableHash.Compute(shape);

    private void AppendRecord(StringBuilder text, RecordShape record)
    {
        IEnumerable<MemberShape> members = record.IsArray
            ? record.Members
            : record.Members.OrderBy(member => member.WireName, StringComparer.Ordinal);
        text.Append(record.IsArray ? '(' : '{');
        string separator = "";
        foreach (MemberShape member in members)
        {
            AppendName(text.Append(separator), member.WireName);
            AppendType(text.Append(member.IsOptional ? "?:" : ":"), member.Type);
            separator = ",";
        }

        text.Append(record.IsArray ? ')' : '}');
    }

    private void AppendType(StringBuilder text, WireType type)
    {
        switch (type.Kind)
        {
            case WireKind.Enum:
                AppendEnum(text, type.Enum!);
                break;
            case WireKind.Record:
                text.Append('$').Append(NumberOf(type.ShapeIndex));
                break;
            case WireKind.Collection:
                AppendType(text.Append(IsSet(type) ? "set<" : "list<"), type.Element!);
                text.Append('>');
                break;
            case WireKind.Dictionary:
                AppendType(text.Append("map<"), type.Key!);
                AppendType(text.Append(','), type.Element!);
                text.Append('>');
                break;
            default:
                text.Append(ScalarName(type.Kind));
                break;
        }

        if (type.IsNullable)
        {
            text.Append('?');
        }
    }

    private int NumberOf(int index)
    {
        int number = _numbered.IndexOf(index);
        if (number < 0)
        {
            number = _numbered.Count;
            _numbered.Add(index);
        }

        return number;
    }

    private static void AppendEnum(StringBuilder text, EnumModel model)
    {
        string prefix = model.IsFlags ? "flags" : "enum";
        IEnumerable<string> values = model.ByName
            ? model.Members.Select(member => member.Name).OrderBy(name => name, StringComparer.Ordinal)
            : model.Members.Select(member => member.Value);
        text.Append(prefix).Append('<').Append(model.ByName ? "str" : ScalarName(model.Underlying)).Append(">[")
            .Append(string.Join("|", values)).Append(']');
    }

    public static bool IsSet(WireType type) => type.Collection is CollectionKind.HashSet or CollectionKind.ReadOnlySet;

    // Wire names are free text; what the description uses as punctuation is escaped.
    private static void AppendName(StringBuilder text, string name)
    {
        foreach (char c in name)
        {
            if (c is '\\' or ':' or ',' or ';' or '?' or '{' or '}' or '(' or ')')
            {
                text.Append('\\');
            }

            text.Append(c);
        }
    }

    public static string ScalarName(WireKind kind) => kind switch
    {
        WireKind.Boolean => "bool",
        WireKind.Byte => "u8",
        WireKind.SByte => "i8",
        WireKind.Int16 => "i16",
        WireKind.UInt16 => "u16",
        WireKind.Int32 => "i32",
        WireKind.UInt32 => "u32",
        WireKind.Int64 => "i64",
        WireKind.UInt64 => "u64",
        WireKind.Char => "char",
        WireKind.Single => "f32",
        WireKind.Double => "f64",
        WireKind.Decimal => "decimal",
        WireKind.String => "str",
        WireKind.Guid => "guid",
        WireKind.DateTime => "datetime",
        WireKind.DateTimeOffset => "datetimeoffset",
        WireKind.DateOnly => "date",
        WireKind.TimeOnly => "time",
        WireKind.TimeSpan => "timespan",
        WireKind.Uri => "uri",
        WireKind.Binary or WireKind.Memory => "bin",
        WireKind.JsonElement => "json",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a scalar."),
    };
}
