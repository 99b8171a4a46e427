using System;
using System.Linq;
using System.Text;

namespace TypedEvents.Generators;

/// <summary>Expressions that write and read single MessagePack values.</summary>
internal static class MessagePackValues
{
    /// <summary>True when a value is written through the cursor; otherwise by a call that takes the writer.</summary>
    public static bool IsInline(WireType type) => type.Kind is not (WireKind.JsonElement or WireKind.Record or WireKind.Collection or WireKind.Dictionary);

    /// <summary>True when the cursor reads it without giving it back to the reader first.</summary>
    public static bool IsReadInline(WireType type) => IsInline(type) && type.Kind != WireKind.Enum;

    /// <summary>True when its size depends on the value, so that it is read into a local before bytes are reserved for it.</summary>
    public static bool HasVariableSize(WireType type) => type.Kind is WireKind.String or WireKind.Uri or WireKind.Binary or WireKind.Memory;

    /// <summary>Most bytes of an inline value, as an expression.</summary>
    public static string MaxSize(WireType type, string value)
    {
        string size = type.Kind switch
        {
            WireKind.Enum when type.Enum!.ByName => NameSize(type.Enum),
            WireKind.Enum => $"{Names.Wire}.Max{type.Enum!.Underlying}",
            WireKind.String or WireKind.Uri or WireKind.Binary => $"{Names.Wire}.Max{type.Kind}({value})",
            WireKind.Memory => $"{Names.Wire}.MaxBinary({value}{(type.IsNullable ? ".GetValueOrDefault()" : "")}.Length)",
            _ => $"{Names.Wire}.Max{type.Kind}",
        };
        return type.IsNullable && HasVariableSize(type) ? $"{Names.Wire}.MaxNil + {size}" : size;
    }

    /// <summary>Writes an inline value, or nil, at the cursor.</summary>
    public static string WriteOrNil(WireType type, string value, string label, CodecScope scope)
    {
        if (!type.IsNullable)
        {
            return $"p = ref {WriteAt(type, "ref p", value, label, scope)};";
        }

        string test = type.IsValueType ? value + ".HasValue" : value + " is not null";
        string present = type.IsValueType ? value + ".GetValueOrDefault()" : value;
        return $"p = ref {test} ? ref {WriteAt(type, "ref p", present, label, scope)} : ref {Names.Wire}.WriteNil(ref p);";
    }

    /// <summary>Writes a value that is not null with the writer.</summary>
    public static string Call(WireType type, string value, string label, CodecScope scope) => type.Kind switch
    {
        WireKind.JsonElement => $"{Names.Wire}.WriteJsonElement(ref writer, {value}, {label});",
        WireKind.Record when type.IsValueType || type.IsNullable => $"{type.TypeName}.{ContractNames.Codec}.Write(ref writer, {value});",
        WireKind.Record => $"{type.TypeName}.{ContractNames.Codec}.Write(ref writer, {Names.Values}.NotNull({value}, {label}));",
        _ => $"Write{scope.Helper(type)}(ref writer, {value}, {label});",
    };

    /// <summary>Reads a value, or null, with the reader.</summary>
    public static string Read(WireType type, CodecScope scope)
    {
        string read = type.Kind switch
        {
            WireKind.Record => $"{type.TypeName}.{ContractNames.Codec}.Read(ref reader)",
            WireKind.Enum or WireKind.Collection or WireKind.Dictionary => $"Read{scope.Helper(type)}(ref reader)",
            WireKind.Binary or WireKind.Memory => "reader.ReadBinary().ToArray()",
            _ => $"reader.Read{type.Kind}()",
        };
        if (!type.IsNullable)
        {
            return read;
        }

        return $"reader.TryReadNil() ? null : {(type.IsValueType ? $"({type.NullableName})" : "")}{read}";
    }

    /// <summary>Writes an inline value that is not null at a position.</summary>
    public static string WriteAt(WireType type, string position, string value, string label, CodecScope scope) => type.Kind switch
    {
        WireKind.Enum when type.Enum!.ByName => $"{Names.Wire}.WriteString({position}, NameOf{scope.Helper(type)}({value}, {label}), {label})",
        WireKind.Enum => $"{Names.Wire}.Write{type.Enum!.Underlying}({position}, NumberOf{scope.Helper(type)}({value}, {label}))",
        WireKind.Memory => $"{Names.Wire}.WriteBinary({position}, {value}.Span)",
        WireKind.String or WireKind.Char or WireKind.Uri or WireKind.Binary or WireKind.Single or WireKind.Double or WireKind.DateTime =>
            $"{Names.Wire}.Write{type.Kind}({position}, {value}, {label})",
        _ => $"{Names.Wire}.Write{type.Kind}({position}, {value})",
    };

    private static string NameSize(EnumModel model) =>
        FormattableString.Invariant($"{Names.Wire}.MaxHeader + {model.Members.Max(member => 3 * Encoding.UTF8.GetByteCount(member.Name))}");
}
