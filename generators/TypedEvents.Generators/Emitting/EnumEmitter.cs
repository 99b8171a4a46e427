using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace TypedEvents.Generators;

/// <summary>Emits what a codec needs for one enum: only defined values are written and read.</summary>
internal static class EnumEmitter
{
    public static void Emit(SourceWriter output, WireType type, string name, bool isKey)
    {
        if (type.Enum!.ByName)
        {
            EmitNameOf(output, type, name);
            output.Line();
            EmitReadName(output, type, name);
            output.Line();
            EmitReadJsonName(output, type, $"ReadJson{name}", "TextIs");
        }
        else
        {
            EmitNumberOf(output, type, name);
            output.Line();
            EmitReadNumber(output, type, name);
            output.Line();
            EmitReadJsonNumber(output, type, $"ReadJson{name}", $"reader.Read{type.Enum.Underlying}()");
        }

        if (isKey)
        {
            output.Line();
            EmitReadKey(output, type, $"ReadKeyJson{name}");
        }
    }

    private static void EmitReadKey(SourceWriter output, WireType type, string method)
    {
        if (type.Enum!.ByName)
        {
            EmitReadJsonName(output, type, method, "NameIs");
        }
        else
        {
            EmitReadJsonNumber(output, type, method, $"{Names.JsonKeys}.ReadNumber<{NumberName(type.Enum)}>(ref reader)");
        }
    }

    private static void EmitNameOf(SourceWriter output, WireType type, string name)
    {
        using (output.Block($"private static string NameOf{name}({type.TypeName} value, string member) => value switch", ";"))
        {
            foreach (EnumMember member in type.Enum!.Members)
            {
                output.Line($"{type.TypeName}.{SymbolNames.Escape(member.Name)} => {Literals.String(member.Name)},");
            }

            output.Line($"_ => throw {Names.Values}.Undefined(member),");
        }
    }

    private static void EmitNumberOf(SourceWriter output, WireType type, string name)
    {
        string number = NumberName(type.Enum!);
        using (output.Block($"private static {number} NumberOf{name}({type.TypeName} value, string member)"))
        {
            output.Line($"{number} number = ({number})value;");
            output.Line($"return {IsDefined(type.Enum!)} ? number : throw {Names.Values}.Undefined(member);");
        }
    }

    private static void EmitReadNumber(SourceWriter output, WireType type, string name)
    {
        using (output.Block($"private static {type.TypeName} Read{name}(ref {Names.Reader} reader)"))
        {
            output.Line("ref byte p = ref reader.Position;");
            output.Line($"{NumberName(type.Enum!)} number = reader.Read{type.Enum!.Underlying}();");
            using (output.Block($"if (!({IsDefined(type.Enum)}))"))
            {
                output.Line("reader.Seek(ref p);");
                output.Line(Names.Undefined);
            }

            output.Line();
            output.Line($"return ({type.TypeName})number;");
        }
    }

    private static void EmitReadJsonNumber(SourceWriter output, WireType type, string method, string read)
    {
        using (output.Block($"private static {type.TypeName} {method}(ref {Names.JsonReader} reader)"))
        {
            output.Line($"{NumberName(type.Enum!)} number = {read};");
            using (output.Block($"if (!({IsDefined(type.Enum!)}))"))
            {
                output.Line(Names.Undefined);
            }

            output.Line();
            output.Line($"return ({type.TypeName})number;");
        }
    }

    private static void EmitReadName(SourceWriter output, WireType type, string name)
    {
        using (output.Block($"private static {type.TypeName} Read{name}(ref {Names.Reader} reader)"))
        {
            output.Line("ref byte p = ref reader.Position;");
            output.Line($"{Names.Bytes} name = reader.ReadKey();");
            foreach (EnumMember member in type.Enum!.Members)
            {
                using (output.Block($"if (global::System.MemoryExtensions.SequenceEqual(name, {Literals.String(member.Name)}u8))"))
                {
                    output.Line($"return {type.TypeName}.{SymbolNames.Escape(member.Name)};");
                }

                output.Line();
            }

            output.Line("reader.Seek(ref p);");
            output.Line(Names.Undefined);
            output.Line("return default;");
        }
    }

    private static void EmitReadJsonName(SourceWriter output, WireType type, string method, string test)
    {
        using (output.Block($"private static {type.TypeName} {method}(ref {Names.JsonReader} reader)"))
        {
            foreach (EnumMember member in type.Enum!.Members)
            {
                using (output.Block($"if (reader.{test}({Literals.String(member.Name)}u8))"))
                {
                    output.Line($"return {type.TypeName}.{SymbolNames.Escape(member.Name)};");
                }

                output.Line();
            }

            output.Line(Names.Undefined);
            output.Line("return default;");
        }
    }

    private static string IsDefined(EnumModel model)
    {
        if (model.IsFlags)
        {
            decimal all = model.Members.Aggregate(0m, static (bits, member) => Or(bits, Number(member)));
            return $"(number & ~{Cast(model, all)}) == 0";
        }

        List<string> ranges = [];
        for (int i = 0; i < model.Members.Count;)
        {
            int last = i;
            while (last + 1 < model.Members.Count && Number(model.Members[last + 1]) == Number(model.Members[last]) + 1)
            {
                last++;
            }

            ranges.Add(last == i ? model.Members[i].Value : $"(>= {model.Members[i].Value} and <= {model.Members[last].Value})");
            i = last + 1;
        }

        return $"number is {string.Join(" or ", ranges)}";
    }

    private static decimal Or(decimal left, decimal right) =>
        left < 0 || right < 0 ? unchecked((long)left | (long)right) : (ulong)left | (ulong)right;

    private static string Cast(EnumModel model, decimal value) => $"({NumberName(model)})({value.ToString(CultureInfo.InvariantCulture)})";

    private static decimal Number(EnumMember member) => decimal.Parse(member.Value, CultureInfo.InvariantCulture);

    private static string NumberName(EnumModel model) => model.Underlying switch
    {
        WireKind.Byte => "byte",
        WireKind.SByte => "sbyte",
        WireKind.Int16 => "short",
        WireKind.UInt16 => "ushort",
        WireKind.UInt32 => "uint",
        WireKind.Int64 => "long",
        WireKind.UInt64 => "ulong",
        _ => "int",
    };
}
