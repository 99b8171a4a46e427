using System.Collections.Generic;
using System.Linq;

namespace TypedEvents.Generators.Tests.Contracts.Matrix;

/// <summary>C# text with an event for each member type, as class and struct and in both layouts, and a probe that sends two values of each through both formats.</summary>
internal static class MatrixSource
{
    private const string Preamble = """
        #nullable enable
        using System.Linq;
        using TypedEvents;

        public enum Number : short { Minus = -5, One = 1, Two = 2 }

        [TchuType(ByName = true)]
        public enum Name { Alpha, Beta, Gamma }

        [System.Flags]
        public enum Flag : byte { None = 0, A = 1, B = 2, C = 4 }

        [TchuType]
        public partial record Inner(string Text, int? Count);

        [TchuType(Layout = WireLayout.Array)]
        public readonly partial record struct Point(int X, double Y);

        public static class Values
        {
            public static System.Text.Json.JsonElement Json(string text) => System.Text.Json.JsonElement.Parse(text);
        }

        """;

    private static readonly string[] Shapes = ["record", "record struct"];
    private static readonly string[] Layouts = ["Map", "Array"];
    private static readonly string[] Keys =
        ["string", "byte", "sbyte", "short", "ushort", "int", "uint", "long", "ulong", "System.Guid", "Number", "Name", "Flag"];

    public static string Create()
    {
        List<string> events = [];
        List<string> probe = [];
        int count = 0;
        foreach (List<MatrixMember> members in MatrixType.All.Select(type => MatrixMember.Of(type).ToList()).Append(KeyMembers()))
        {
            foreach (string shape in Shapes)
            {
                foreach (string layout in Layouts)
                {
                    string name = $"Event{++count}";
                    string parameters = string.Join(", ", members.Select((member, i) => $"{member.Type} M{i}"));
                    events.Add($"[TchuEvent(\"matrix.event{count}\", Layout = WireLayout.{layout})]");
                    events.Add($"public partial {shape} {name}({parameters});");
                    probe.Add($"        RoundTrip.Check(new {name}({string.Join(", ", members.Select(member => member.Full))}), failures);");
                    probe.Add($"        RoundTrip.Check(new {name}({string.Join(", ", members.Select(member => member.Empty))}), failures);");
                }
            }
        }

        return $$"""
            {{Preamble}}
            {{string.Join('\n', events)}}
            public static class Probe
            {
                public static string[] Run()
                {
                    System.Collections.Generic.List<string> failures = [];
            {{string.Join('\n', probe)}}
                    return [.. failures];
                }
            }
            """;
    }

    private static List<MatrixMember> KeyMembers() =>
    [
        .. Keys.Select(key => MatrixType.All.Single(type => type.Name == key)).SelectMany(MatrixMember.OfKey),
    ];
}
