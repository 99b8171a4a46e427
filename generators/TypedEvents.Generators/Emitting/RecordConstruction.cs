using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace TypedEvents.Generators;

/// <summary>What both readers have in common: locals for the members, the mask of those seen, and the construction of the record.</summary>
internal static class RecordConstruction
{
    public static void EmitLocals(SourceWriter output, CodecScope scope, bool byName)
    {
        if (scope.Contract.Members.Any(NeedsMask) || (byName && scope.Contract.Members.Count > 0))
        {
            output.Line("ulong seen = 0;");
        }

        foreach (MemberModel member in scope.Contract.Members)
        {
            string initial = member.DefaultValue ?? (member.Type.IsNullable || member.Type.IsValueType ? "default" : "default!");
            output.Line($"{member.Type.NullableName} {scope.Local(member)} = {initial};");
        }
    }

    /// <summary>Remembers that a member was read in order; by name it can come again, otherwise only what may be missed counts.</summary>
    public static void EmitSeen(SourceWriter output, CodecScope scope, int index, bool byName)
    {
        if (byName || NeedsMask(scope.Contract.Members[index]))
        {
            output.Line($"seen |= {Bit(index)};");
        }
    }

    /// <summary>Reads one member by name, or skips it.</summary>
    public static void EmitSwitch(
        SourceWriter output, CodecScope scope, string length, string equals, Func<WireType, string> read, string skip)
    {
        using (output.Block($"switch ({length})"))
        {
            for (int i = 0; i < scope.Contract.Members.Count; i++)
            {
                MemberModel member = scope.Contract.Members[i];
                int size = System.Text.Encoding.UTF8.GetByteCount(member.WireName);
                output.Line($"case {Literals.Of(size, null)} when {equals.Replace("{0}", Literals.String(member.WireName) + "u8")}:");
                using (output.Indent())
                {
                    using (output.Block($"if ((seen & {Bit(i)}) != 0)"))
                    {
                        output.Line("reader.ThrowDuplicate();");
                    }

                    output.Line();
                    output.Line($"{scope.Local(member)} = {read(member.Type)};");
                    output.Line($"seen |= {Bit(i)};");
                    output.Line("break;");
                }
            }

            output.Line("default:");
            using (output.Indent())
            {
                output.Line(skip);
                output.Line("break;");
            }
        }
    }

    /// <summary>Refuses what lacks a required member, naming the first.</summary>
    public static void EmitMissing(SourceWriter output, CodecScope scope)
    {
        List<(MemberModel Member, int Index)> required =
            [.. scope.Contract.Members.Select((member, index) => (member, index)).Where(pair => !pair.member.Shape.IsOptional)];
        if (required.Count == 0)
        {
            return;
        }

        string mask = Mask(required.Select(pair => pair.Index));
        using (output.Block($"if ((seen & {mask}) != {mask})"))
        {
            string name = Literals.String(required[required.Count - 1].Member.WireName);
            for (int i = required.Count - 2; i >= 0; i--)
            {
                name = $"(seen & {Bit(required[i].Index)}) == 0 ? {Literals.String(required[i].Member.WireName)} : {name}";
            }

            output.Line($"reader.ThrowMissing(start, {name});");
        }

        output.Line();
    }

    /// <summary>Constructs the record once. Initialisers of members that are missing are taken from an instance made for that.</summary>
    public static void EmitResult(SourceWriter output, CodecScope scope)
    {
        List<(MemberModel Member, int Index)> initialised =
            [.. scope.Contract.Members.Select((member, index) => (member, index)).Where(pair => pair.member.HasInitializer)];
        if (initialised.Count > 0)
        {
            string mask = Mask(initialised.Select(pair => pair.Index));
            using (output.Block($"if ((seen & {mask}) != {mask})"))
            {
                output.Line($"{scope.Contract.TypeName} initial = {Creation(scope, member => member.IsRequired)};");
                foreach ((MemberModel member, int index) in initialised)
                {
                    output.Line($"{scope.Local(member)} = (seen & {Bit(index)}) == 0 ? initial.{SymbolNames.Escape(member.Name)} : {scope.Local(member)};");
                }
            }

            output.Line();
        }

        output.Line($"return {Creation(scope, _ => true)};");
    }

    private static string Creation(CodecScope scope, Func<MemberModel, bool> isSet)
    {
        ContractModel contract = scope.Contract;
        string arguments = string.Join(", ", contract.Members
            .Where(member => member.ParameterIndex >= 0)
            .OrderBy(member => member.ParameterIndex)
            .Select(member => contract.NamesArguments ? $"{SymbolNames.Escape(member.ParameterName)}: {scope.Local(member)}" : scope.Local(member)));
        string initializers = string.Join(", ", contract.Members
            .Where(member => member.ParameterIndex < 0 && isSet(member))
            .Select(member => $"{SymbolNames.Escape(member.Name)} = {scope.Local(member)}"));
        string creation = $"new {contract.TypeName}({arguments})";
        return initializers.Length == 0 ? creation : $"{creation} {{ {initializers} }}";
    }

    private static bool NeedsMask(MemberModel member) => !member.Shape.IsOptional || member.HasInitializer;

    private static string Bit(int index) => Hex(1UL << index);

    private static string Mask(IEnumerable<int> indexes) => Hex(indexes.Aggregate(0UL, static (mask, index) => mask | (1UL << index)));

    private static string Hex(ulong value) => "0x" + value.ToString("X", CultureInfo.InvariantCulture) + (value > uint.MaxValue ? "UL" : "U");
}
