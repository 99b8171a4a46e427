using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using TypedEvents.Schema;

namespace TypedEvents.Generators;

/// <summary>The canonical description of a contract's wire shape, and its fingerprint. The only place that makes either.</summary>
/// <remarks>
/// <c>{name:type,name?:type}</c> is a record as a map, ordered by name; <c>(…)</c> one as an array, in order of declaration; <c>name?</c> may be missing,
/// <c>type?</c> may be null. Nested records are <c>$1</c>, <c>$2</c> …, numbered as they are met and described after a semicolon; a request's reply
/// follows <c>=&gt;</c>. Names of .NET types do not appear, so renaming one changes nothing.
/// </remarks>
internal sealed class WireShape
{
    private readonly Dictionary<string, RecordSchema> _records;
    private readonly List<string> _numbered;

    private WireShape(IReadOnlyList<RecordSchema> records)
    {
        _records = records.ToDictionary(record => record.Name, StringComparer.Ordinal);
        _numbered = [records[0].Name];
    }

    /// <summary>Describes a contract.</summary>
    /// <param name="records">The contract itself, first, and every record that can be reached from it.</param>
    /// <param name="reply">The reply of a request.</param>
    public static string Describe(IReadOnlyList<RecordSchema> records, WireType? reply)
    {
        WireShape shape = new(records);
        StringBuilder head = new();
        shape.AppendRecord(head, records[0]);
        if (reply is not null)
        {
            shape.AppendType(head.Append("=>"), SchemaTypes.Of(reply));
        }

        for (int i = 1; i < shape._numbered.Count; i++)
        {
            shape.AppendRecord(head.Append(';'), shape._records[shape._numbered[i]]);
        }

        return head.ToString();
    }

    public static ulong Fingerprint(string shape) => StableHash.Compute(shape);

    private void AppendRecord(StringBuilder text, RecordSchema record)
    {
        text.Append(record.IsArray ? '(' : '{');
        string separator = "";
        foreach (SchemaMember member in record.Members)
        {
            AppendName(text.Append(separator), member.Name);
            AppendType(text.Append(member.IsOptional ? "?:" : ":"), member.Type!);
            separator = ",";
        }

        text.Append(record.IsArray ? ')' : '}');
    }

    private void AppendType(StringBuilder text, SchemaType type)
    {
        switch (type.Kind)
        {
            case SchemaTypeKind.Enum or SchemaTypeKind.Flags:
                AppendEnum(text, type);
                break;
            case SchemaTypeKind.Reference:
                text.Append('$').Append(NumberOf(type.Name));
                break;
            case SchemaTypeKind.List or SchemaTypeKind.Set:
                AppendType(text.Append(type.Kind == SchemaTypeKind.Set ? "set<" : "list<"), type.Element!);
                text.Append('>');
                break;
            case SchemaTypeKind.Map:
                AppendType(text.Append("map<"), type.Key!);
                AppendType(text.Append(','), type.Element!);
                text.Append('>');
                break;
            default:
                text.Append(type.Name);
                break;
        }

        if (type.IsNullable)
        {
            text.Append('?');
        }
    }

    private int NumberOf(string name)
    {
        int number = _numbered.IndexOf(name);
        if (number < 0)
        {
            number = _numbered.Count;
            _numbered.Add(name);
        }

        return number;
    }

    // Of an enum that travels by number the names do not count.
    private static void AppendEnum(StringBuilder text, SchemaType type) => text
        .Append(type.Kind == SchemaTypeKind.Flags ? "flags" : "enum").Append('<').Append(type.Name).Append(">[")
        .Append(string.Join("|", type.Values.Select(value => value.Split(':')[0]))).Append(']');

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
}
