using System.Collections.Generic;
using System.Linq;

namespace TypedEvents.Generators;

/// <summary>Emits <c>Write</c>: members that are written through the cursor share one reservation, up to the next nested value.</summary>
internal sealed class MessagePackWriteEmitter(SourceWriter output, CodecScope scope)
{
    private readonly ContractModel _contract = scope.Contract;
    private bool _hasCursor;

    public static void Emit(SourceWriter output, CodecScope scope) => new MessagePackWriteEmitter(output, scope).Emit();

    /// <summary>Emits the write of one value that stands alone.</summary>
    public static void EmitValue(SourceWriter output, CodecScope scope, WireType type, string value, string label)
    {
        if (MessagePackValues.IsInline(type))
        {
            output.Line($"ref byte p = ref writer.Reserve({MessagePackValues.MaxSize(type, value)});");
            output.Line(MessagePackValues.WriteOrNil(type, value, label, scope));
            output.Line("writer.Commit(ref p);");
        }
        else
        {
            EmitCall(output, scope, type, value, label, "present");
        }
    }

    private void Emit()
    {
        output.Line("/// <summary>Writes a value as MessagePack.</summary>");
        using (output.Block($"public static void Write(ref {Names.Writer} writer, in {_contract.TypeName} value)"))
        {
            bool nests = _contract.Members.Any(member => !MessagePackValues.IsInline(member.Type));
            if (nests)
            {
                output.Line("writer.Enter();");
            }

            EmitMembers();
            if (nests)
            {
                output.Line("writer.Leave();");
            }
        }
    }

    private void EmitMembers()
    {
        List<MemberModel> run = [];
        bool isFirst = true;
        foreach (MemberModel member in _contract.Members)
        {
            if (MessagePackValues.IsInline(member.Type))
            {
                run.Add(member);
                continue;
            }

            EmitRun(run, member, isFirst);
            EmitCall(output, scope, member.Type, CodecScope.Property(member), scope.Label(member), scope.Local(member));
            isFirst = false;
            run.Clear();
        }

        EmitRun(run, null, isFirst);
    }

    private void EmitRun(List<MemberModel> run, MemberModel? next, bool isFirst)
    {
        bool hasHeader = isFirst && (_contract.IsArray || _contract.Members.Count == 0);
        List<string> constants = hasHeader ? ["Header"] : [];
        if (!_contract.IsArray)
        {
            constants.AddRange((next is null ? run : run.Append(next)).Select(KeyOf));
        }

        if (run.Count == 0 && constants.Count == 0)
        {
            return;
        }

        // Read once: a size taken from one value and bytes from another could run over the reservation.
        foreach (MemberModel member in run.Where(member => MessagePackValues.HasVariableSize(member.Type)))
        {
            output.Line($"{member.Type.NullableName} {scope.Local(member)} = {CodecScope.Property(member)};");
        }

        IEnumerable<string> sizes = constants.Select(constant => constant + ".Length")
            .Concat(run.Select(member => MessagePackValues.MaxSize(member.Type, ValueOf(member))));
        output.Line($"{(_hasCursor ? "" : "ref byte ")}p = ref writer.Reserve({string.Join(" + ", sizes)});");
        _hasCursor = true;
        if (hasHeader)
        {
            WriteConstant("Header");
        }

        foreach (MemberModel member in run)
        {
            WriteKey(member);
            output.Line(MessagePackValues.WriteOrNil(member.Type, ValueOf(member), scope.Label(member), scope));
        }

        WriteKey(next);
        output.Line("writer.Commit(ref p);");
    }

    private static void EmitCall(SourceWriter output, CodecScope scope, WireType type, string value, string label, string local)
    {
        if (!type.IsNullable)
        {
            output.Line(MessagePackValues.Call(type, value, label, scope));
            return;
        }

        using (output.Block($"if ({value} is {{ }} {local})"))
        {
            output.Line(MessagePackValues.Call(type, local, label, scope));
        }

        using (output.Block("else"))
        {
            output.Line("writer.WriteNil();");
        }

        output.Line();
    }

    private void WriteKey(MemberModel? member)
    {
        if (member is not null && !_contract.IsArray)
        {
            WriteConstant(KeyOf(member));
        }
    }

    private void WriteConstant(string constant) => output.Line($"p = ref {Names.Wire}.WriteConstant(ref p, {constant});");

    // The header of the map and its first key are one constant.
    private string KeyOf(MemberModel member) => ReferenceEquals(member, _contract.Members[0]) ? $"HeaderAnd{member.Name}Key" : $"{member.Name}Key";

    private string ValueOf(MemberModel member) =>
        MessagePackValues.HasVariableSize(member.Type) ? scope.Local(member) : CodecScope.Property(member);
}
