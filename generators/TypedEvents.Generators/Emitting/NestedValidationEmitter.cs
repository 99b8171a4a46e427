namespace TypedEvents.Generators;

/// <summary>Emits the validation of nested records, alone and in collections.</summary>
internal static class NestedValidationEmitter
{
    /// <summary>The name of a value that is not a member: paths begin with what it contains.</summary>
    public const string Unnamed = "\"\"";

    /// <summary>True when a value of this type can contain a record.</summary>
    public static bool Contains(WireType type) => type.Kind == WireKind.Record || (type.Element is { } element && Contains(element));

    /// <summary>Validates a value; <paramref name="path"/> is the expression of its name.</summary>
    public static void Emit(SourceWriter output, WireType type, string value, string path, int depth)
    {
        if (!Contains(type))
        {
            return;
        }

        bool isNullableValue = type is { IsNullable: true, IsValueType: true };
        string test = isNullableValue ? $"if ({value}.HasValue)" : type.IsValueType ? "" : $"if ({value} is not null)";
        using (output.Block(test))
        {
            string present = value;
            if (isNullableValue)
            {
                present = Name("present", depth);
                output.Line($"{type.TypeName} {present} = {value}.GetValueOrDefault();");
            }

            EmitPresent(output, type, present, path, depth);
        }

        output.Line();
    }

    private static void EmitPresent(SourceWriter output, WireType type, string value, string path, int depth)
    {
        if (type.Kind == WireKind.Record)
        {
            if (path != Unnamed)
            {
                output.Line($"int {Name("since", depth)} = errors.Count;");
            }

            output.Line($"{type.TypeName}.{ContractNames.Codec}.Validate(in {value}, ref errors);");
            if (path != Unnamed)
            {
                output.Line($"errors.Prefix({Name("since", depth)}, {path});");
            }
        }
        else
        {
            EmitItems(output, type, value, path, depth);
        }
    }

    private static void EmitItems(SourceWriter output, WireType type, string value, string path, int depth)
    {
        WireType element = type.Element!;
        (string item, string index, string since) = (Name("item", depth), Name("index", depth), Name("since", depth));
        bool isDictionary = type.Kind == WireKind.Dictionary;
        if (!isDictionary)
        {
            output.Line($"int {index} = 0;");
        }

        string items = type.Collection == CollectionKind.ImmutableArray ? value + ".AsSpan()" : value;
        string loop = isDictionary ? $"({type.Key!.TypeName} {index}, {element.NullableName} {item})" : $"{element.NullableName} {item}";
        using (output.Block($"foreach ({loop} in {items})"))
        {
            output.Line($"int {since} = errors.Count;");
            Emit(output, element, item, Unnamed, depth + 1);
            using (output.Block($"if (errors.Count > {since})"))
            {
                output.Line($"errors.Prefix({since}, {path}, {(isDictionary ? Key(type.Key!, index) : index)});");
            }

            if (!isDictionary)
            {
                output.Line();
                output.Line($"{index}++;");
            }
        }
    }

    private static string Key(WireType type, string key) => type.Kind switch
    {
        WireKind.String => key,
        WireKind.Guid or WireKind.Enum => key + ".ToString()",
        _ => key + ".ToString(global::System.Globalization.CultureInfo.InvariantCulture)",
    };

    private static string Name(string name, int depth) => name + Literals.Of(depth, null);
}
