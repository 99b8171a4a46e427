using System.Linq;

namespace TypedEvents.Generators;

/// <summary>Emits how an event is read from, and made into, its older versions: one switch on the version each way.</summary>
internal static class HistoryEmitter
{
    public static void EmitFormerTopics(SourceWriter output, string message, EquatableArray<string> topics)
    {
        if (topics.Count > 0)
        {
            output.Line($"static global::System.Collections.Generic.IReadOnlyList<string> {message}.FormerTopics => new string[] {{ {string.Join(", ", topics.Select(Literals.String))} }};");
            output.Line();
        }
    }

    public static void Emit(SourceWriter output, string message, ContractModel contract, EventHistory history)
    {
        if (history.Upcasts.Count > 0)
        {
            EmitUpcasts(output, message, contract, history.Upcasts);
        }

        if (history.Downcasts.Count > 0)
        {
            EmitDowncasts(output, message, contract, history.Downcasts);
        }
    }

    private static void EmitUpcasts(SourceWriter output, string message, ContractModel contract, EquatableArray<VersionPath> paths)
    {
        output.Line($"static global::System.ReadOnlySpan<int> {message}.OlderVersions => new int[] {{ {string.Join(", ", paths.Select(path => Literals.Of(path.Version, null)))} }};");
        output.Line();
        using (output.Block($"static {contract.TypeName} {message}.ReadOlder(ref {Names.OlderBody} body) => body.Version switch", ";"))
        {
            foreach (VersionPath path in paths)
            {
                output.Line($"{Literals.Of(path.Version, null)} => {Call(path, $"body.Decode<{path.TypeName}>()")},");
            }

            output.Line($"_ => throw body.Refused({Literals.String(contract.Topic)}, {Literals.Of(contract.Version, null)}),");
        }

        output.Line();
    }

    private static void EmitDowncasts(SourceWriter output, string message, ContractModel contract, EquatableArray<VersionPath> paths)
    {
        using (output.Block($"static bool {message}.TryDowncast(in {contract.TypeName} message, int version, {Names.DowncastTarget} target)"))
        using (output.Block("switch (version)"))
        {
            foreach (VersionPath path in paths)
            {
                output.Line($"case {Literals.Of(path.Version, null)}:");
                using (output.Indent())
                {
                    output.Line($"target.Take<{path.TypeName}>({Call(path, "message")});");
                    output.Line("return true;");
                }
            }

            output.Line("default:");
            using (output.Indent())
            {
                output.Line("return false;");
            }
        }

        output.Line();
    }

    private static string Call(VersionPath path, string argument) => path.Methods.Aggregate(argument, (inner, method) => $"{method}({inner})");
}
