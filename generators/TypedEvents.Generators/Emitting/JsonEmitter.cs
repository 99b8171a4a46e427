using System.Linq;

namespace TypedEvents.Generators;

/// <summary>Emits <c>WriteJson</c> and <c>ReadJson</c>: always an object with the wire names, whatever the layout.</summary>
internal static class JsonEmitter
{
    public static void EmitWrite(SourceWriter output, CodecScope scope)
    {
        ContractModel contract = scope.Contract;
        output.Line("/// <summary>Writes a value as JSON.</summary>");
        using (output.Block($"public static void WriteJson({Names.JsonWriter} writer, in {contract.TypeName} value)"))
        {
            if (contract.Members.Any(member => member.Type.Kind is WireKind.Record or WireKind.Collection or WireKind.Dictionary))
            {
                output.Line($"{Names.Values}.EnsureDepth(writer);");
            }

            output.Line("writer.WriteStartObject();");
            foreach (MemberModel member in contract.Members)
            {
                output.Line($"writer.WritePropertyName({Literals.String(member.WireName)}u8);");
                JsonValues.Write(output, scope, member.Type, CodecScope.Property(member), scope.Label(member), scope.Local(member));
            }

            output.Line("writer.WriteEndObject();");
        }
    }

    public static void EmitRead(SourceWriter output, CodecScope scope)
    {
        ContractModel contract = scope.Contract;
        output.Line("/// <summary>Reads a value from JSON.</summary>");
        using (output.Block($"public static {contract.TypeName} ReadJson(ref {Names.JsonReader} reader)"))
        {
            if (contract.Members.Any(member => !member.Shape.IsOptional))
            {
                output.Line("int start = reader.Offset;");
            }

            output.Line("reader.ReadStartObject();");
            RecordConstruction.EmitLocals(output, scope, byName: true);
            using (output.Block("while (reader.ReadName())"))
            {
                if (contract.Members.Count == 0)
                {
                    output.Line("reader.Skip();");
                }
                else
                {
                    RecordConstruction.EmitSwitch(output, scope, "reader.Name.Length", "reader.NameIs({0})", type => JsonValues.Read(type, scope), "reader.Skip();");
                }
            }

            output.Line();
            RecordConstruction.EmitMissing(output, scope);
            RecordConstruction.EmitResult(output, scope);
        }
    }
}
