namespace TypedEvents.Generators;

/// <summary>Statements and expressions that write and read single JSON values.</summary>
internal static class JsonValues
{
    /// <summary>Writes a value, or null.</summary>
    public static void Write(SourceWriter output, CodecScope scope, WireType type, string value, string label, string local)
    {
        if (!type.IsNullable)
        {
            output.Line(Write(type, value, label, scope));
            return;
        }

        using (output.Block($"if ({value} is {{ }} {local})"))
        {
            output.Line(Write(type, local, label, scope));
        }

        using (output.Block("else"))
        {
            output.Line("writer.WriteNullValue();");
        }

        output.Line();
    }

    /// <summary>Reads a value, or null.</summary>
    public static string Read(WireType type, CodecScope scope)
    {
        string read = type.Kind switch
        {
            WireKind.Record => $"{type.TypeName}.{ContractNames.Codec}.ReadJson(ref reader)",
            WireKind.Enum or WireKind.Collection or WireKind.Dictionary => $"ReadJson{scope.Helper(type)}(ref reader)",
            WireKind.Memory => "reader.ReadBinary()",
            _ => $"reader.Read{type.Kind}()",
        };
        return type.IsNullable ? $"reader.IsNull ? null : {(type.IsValueType ? $"({type.NullableName})" : "")}{read}" : read;
    }

    private static string Write(WireType type, string value, string label, CodecScope scope) => type.Kind switch
    {
        WireKind.Boolean => $"writer.WriteBooleanValue({value});",
        >= WireKind.Byte and <= WireKind.UInt64 => $"writer.WriteNumberValue({value});",
        WireKind.Guid or WireKind.DateTimeOffset => $"writer.WriteStringValue({value});",
        WireKind.Decimal or WireKind.DateOnly or WireKind.TimeOnly or WireKind.TimeSpan or WireKind.Memory =>
            $"{Names.JsonWire}.Write{type.Kind}(writer, {value});",
        WireKind.Enum when type.Enum!.ByName => $"writer.WriteStringValue(NameOf{scope.Helper(type)}({value}, {label}));",
        WireKind.Enum => $"writer.WriteNumberValue(NumberOf{scope.Helper(type)}({value}, {label}));",
        WireKind.Record when type.IsValueType || type.IsNullable => $"{type.TypeName}.{ContractNames.Codec}.WriteJson(writer, {value});",
        WireKind.Record => $"{type.TypeName}.{ContractNames.Codec}.WriteJson(writer, {Names.Values}.NotNull({value}, {label}));",
        WireKind.Collection or WireKind.Dictionary => $"WriteJson{scope.Helper(type)}(writer, {value}, {label});",
        _ => $"{Names.JsonWire}.Write{type.Kind}(writer, {value}, {label});",
    };
}
