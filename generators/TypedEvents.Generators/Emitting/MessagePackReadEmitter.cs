using System.Collections.Generic;
using System.Linq;

namespace TypedEvents.Generators;

/// <summary>Emits <c>Read</c>: members in the order of declaration through the cursor, then whatever is left by name.</summary>
internal sealed class MessagePackReadEmitter(SourceWriter output, CodecScope scope)
{
    private readonly ContractModel _contract = scope.Contract;
    private readonly List<MemberModel> _members = [.. scope.Contract.Members];

    public static void Emit(SourceWriter output, CodecScope scope) => new MessagePackReadEmitter(output, scope).Emit();

    private void Emit()
    {
        output.Line("/// <summary>Reads a value from MessagePack.</summary>");
        using (output.Block($"public static {_contract.TypeName} Read(ref {Names.Reader} reader)"))
        {
            bool needsStart = _members.Any(member => !member.Shape.IsOptional);
            if (needsStart)
            {
                output.Line("int start = reader.Offset;");
            }

            output.Line($"int count = reader.Read{(_contract.IsArray ? "Array" : "Map")}Header();");
            output.Line("reader.Enter();");
            RecordConstruction.EmitLocals(output, scope, byName: !_contract.IsArray);
            if (_members.Count > 0)
            {
                output.Line("ref byte p = ref reader.Position;");
                output.Line("ref byte end = ref reader.End;");
            }

            if (_contract.IsArray)
            {
                EmitArray();
            }
            else
            {
                EmitMap();
            }

            output.Line("reader.Leave();");
            RecordConstruction.EmitResult(output, scope);
        }
    }

    private void EmitArray()
    {
        for (int i = 0; i < _members.Count; i++)
        {
            using (output.Block($"if (count > {Literals.Of(i, null)})"))
            {
                EmitInOrder(_members[i]);
                RecordConstruction.EmitSeen(output, scope, i, byName: !_contract.IsArray);
            }

            output.Line();
        }

        if (_members.Count > 0)
        {
            output.Line("reader.Seek(ref p);");
        }

        RecordConstruction.EmitMissing(output, scope);
        using (output.Block($"for (int i = {Literals.Of(_members.Count, null)}; i < count; i++)"))
        {
            output.Line("reader.Skip();");
        }

        output.Line();
    }

    private void EmitMap()
    {
        for (int i = 0; i < _members.Count; i++)
        {
            MemberModel member = _members[i];
            using (output.Block($"if (count > 0 && {Names.Wire}.NextIs(ref p, ref end, {member.Name}Key))"))
            {
                output.Line($"p = ref {Names.Wire}.Advance(ref p, {member.Name}Key.Length);");
                EmitInOrder(member);
                RecordConstruction.EmitSeen(output, scope, i, byName: !_contract.IsArray);
                output.Line("count--;");
            }

            output.Line();
        }

        if (_members.Count > 0)
        {
            output.Line("reader.Seek(ref p);");
        }

        using (output.Block("for (; count > 0; count--)"))
        {
            EmitByName();
        }

        output.Line();
        RecordConstruction.EmitMissing(output, scope);
    }

    private void EmitByName()
    {
        if (_members.Count == 0)
        {
            output.Line("reader.ReadKey();");
            output.Line("reader.Skip();");
            return;
        }

        output.Line($"{Names.Bytes} key = reader.ReadKey();");
        RecordConstruction.EmitSwitch(output, scope, "key.Length", "global::System.MemoryExtensions.SequenceEqual(key, {0})", type => MessagePackValues.Read(type, scope), "reader.Skip();");
    }

    private void EmitInOrder(MemberModel member)
    {
        string local = scope.Local(member);
        WireType type = member.Type;
        if (!MessagePackValues.IsReadInline(type))
        {
            output.Line("reader.Seek(ref p);");
            output.Line($"{local} = {MessagePackValues.Read(type, scope)};");
            output.Line("p = ref reader.Position;");
            return;
        }

        if (!type.IsNullable)
        {
            output.Line($"p = ref {Names.Wire}.Read{type.Kind}(ref p, ref end, ref reader, out {local});");
            return;
        }

        using (output.Block($"if ({Names.Wire}.NextIsNil(ref p, ref end))"))
        {
            output.Line($"p = ref {Names.Wire}.Advance(ref p, {Names.Wire}.MaxNil);");
            output.Line($"{local} = null;");
        }

        using (output.Block("else"))
        {
            output.Line($"p = ref {Names.Wire}.Read{type.Kind}(ref p, ref end, ref reader, out {type.TypeName} item);");
            output.Line($"{local} = item;");
        }

        output.Line();
    }
}
