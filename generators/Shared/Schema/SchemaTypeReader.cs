using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;

namespace TypedEvents.Schema;

/// <summary>Reads the text of a type.</summary>
internal sealed class SchemaTypeReader
{
    /// <summary>Deeper types than the compiler itself would take.</summary>
    private const int MaxDepth = 64;

    private static readonly HashSet<string> Scalars =
    [
        "bool", "u8", "i8", "i16", "u16", "i32", "u32", "i64", "u64", "char", "f32", "f64", "decimal", "str", "guid", "datetime", "datetimeoffset", "date",
        "time", "timespan", "uri", "bin", "json",
    ];

    private readonly string _text;
    private int _position;
    private int _depth;

    private SchemaTypeReader(string text) => _text = text;

    /// <exception cref="FormatException">The text is not a type.</exception>
    public static SchemaType Read(string text)
    {
        SchemaTypeReader reader = new(text);
        SchemaType type = reader.ReadType();
        return reader._position == text.Length ? type : throw reader.Unexpected();
    }

    private SchemaType ReadType()
    {
        if (++_depth > MaxDepth)
        {
            throw new FormatException("The type is nested too deeply.");
        }

        SchemaType type = ReadNotNull();
        _depth--;
        return Skip('?') ? type with { IsNullable = true } : type;
    }

    private SchemaType ReadNotNull()
    {
        if (Skip('{'))
        {
            Expect('}');
            return new SchemaType(SchemaTypeKind.Record, "");
        }

        if (Skip('('))
        {
            Expect(')');
            return new SchemaType(SchemaTypeKind.ArrayRecord, "");
        }

        if (Skip('='))
        {
            return new SchemaType(SchemaTypeKind.Reference, ReadPath());
        }

        string word = ReadWhile(char.IsLetterOrDigit);
        return word switch
        {
            "list" => new SchemaType(SchemaTypeKind.List, "") { Element = ReadArgument('>') },
            "set" => new SchemaType(SchemaTypeKind.Set, "") { Element = ReadArgument('>') },
            "map" => new SchemaType(SchemaTypeKind.Map, "") { Key = ReadArgument(','), Element = ReadLast() },
            "enum" => ReadEnum(SchemaTypeKind.Enum),
            "flags" => ReadEnum(SchemaTypeKind.Flags),
            _ when Scalars.Contains(word) => new SchemaType(SchemaTypeKind.Scalar, word),
            _ => throw new FormatException($"'{_text}' is not a type: there is no '{word}'."),
        };
    }

    private SchemaType ReadArgument(char end)
    {
        Expect('<');
        SchemaType type = ReadType();
        Expect(end);
        return type;
    }

    private SchemaType ReadLast()
    {
        SchemaType type = ReadType();
        Expect('>');
        return type;
    }

    private SchemaType ReadEnum(SchemaTypeKind kind)
    {
        Expect('<');
        string underlying = ReadWhile(char.IsLetterOrDigit);
        if (!Scalars.Contains(underlying))
        {
            throw new FormatException($"'{_text}' is not a type: there is no '{underlying}'.");
        }

        Expect('>');
        Expect('[');
        ImmutableArray<string> values = [.. ReadWhile(c => c != ']').Split('|')];
        Expect(']');
        bool isByName = underlying == "str" && kind == SchemaTypeKind.Enum;
        return values.Select(value => value.Split(':')[0]).Distinct().Count() == values.Length && (isByName || values.All(IsNumbered))
            ? new SchemaType(kind, underlying) { Values = values }
            : throw new FormatException($"'{_text}' has values that are not like '0:Open'.");
    }

    private static bool IsNumbered(string value) =>
        value.Split(':') is [var number, { Length: > 0 }] && decimal.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);

    // A path ends where the types around it go on: '>', ',' and '?' are escaped in names, and "=>" begins the path of a reply.
    private string ReadPath()
    {
        string reply = Skip('=') ? "=" : "";
        if (reply.Length > 0)
        {
            Expect('>');
            reply = SchemaPath.Reply;
        }

        return reply + ReadWhile(c => c is not ('>' or ',' or '?'));
    }

    private string ReadWhile(Func<char, bool> isPart)
    {
        int start = _position;
        while (_position < _text.Length && isPart(_text[_position]))
        {
            _position++;
        }

        return _text.Substring(start, _position - start);
    }

    private bool Skip(char c)
    {
        if (_position < _text.Length && _text[_position] == c)
        {
            _position++;
            return true;
        }

        return false;
    }

    private void Expect(char c)
    {
        if (!Skip(c))
        {
            throw Unexpected();
        }
    }

    private FormatException Unexpected() => new($"'{_text}' is not a type: see its character {_position + 1}.");
}
