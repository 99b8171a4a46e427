using System;
using System.Linq;
using TypedEvents.Roslyn.Testing;

namespace TypedEvents.Generators.Tests.Events;

/// <summary>Names that meet each other, keywords, or what generated code uses itself.</summary>
public sealed class EventCollisionTests
{
    [Fact]
    public void Names_ThatDifferByCase_HaveFilesOfTheirOwn() => AssertFilePerContract(
        "[TchuEvent(\"a\")] public partial record Order(int A); [TchuEvent(\"b\")] public partial record ORDER(int A); [TchuEvent(\"c\")] public partial record @order(int A);", 3);

    [Fact]
    public void Names_ThatDifferByNesting_HaveFilesOfTheirOwn() => AssertFilePerContract(
        """
        namespace A { public static partial class B { [TchuEvent("a")] public partial record C(int X); } [TchuEvent("b")] public partial record B_C(int X); }
        namespace A.b { [TchuEvent("c")] public partial record C(int X); }
        namespace A_B { [TchuEvent("d")] public partial record C(int X); }
        """, 4);

    [Fact]
    public void Names_InAlphabetsOfTheWorld_HaveFilesOfTheirOwn() => AssertFilePerContract(
        "[TchuEvent(\"a\")] public partial record Größe(int Überhang); [TchuEvent(\"b\")] public partial record Grösse(int X); [TchuEvent(\"c\")] public partial record 注文(string 番号);", 3);

    [Fact]
    public void Name_LongerThanAPath_IsShortened()
    {
        string name = new('X', 300);
        GeneratorRun run = Run($"[TchuEvent(\"a\")] public partial record {name}A(int B); [TchuEvent(\"b\")] public partial record {name}B(int B);");

        Assert.All(run.Hints, hint => Assert.True(hint.Length < 150, hint));
    }

    [Fact]
    public void Keywords_AreEscapedEverywhere() => Run(
        """
        namespace @namespace.@class
        {
            public partial struct @struct
            {
                [TchuEvent("a")] public partial record @event(int @int, string? @string, @enum @params, @record[] @return) { public required bool @required { get; init; } public long @field { get; init; } = 3; }
                [TchuType] public partial record @record(int @value = 1);
                public enum @enum { @default }
                [TchuRpc("b")] public partial record struct @ref(@record @in) : IRpc<@record>;
            }
        }
        """);

    [Fact]
    public void Members_WithTheNamesOfGeneratedCode_Compile() => Run(
        """
        [TchuEvent("a")] public partial record A(
            string Topic, int Version, ulong Fingerprint, string Traits, int Read, int Write, int ReadJson, int WriteJson, int Validate, int value, int writer, int reader, int errors,
            int p, int end, int count, int seen, int i, int key, int name, int result, int item, int length, int index);
        [TchuRpc("b")] public partial record B(int request, int dispatcher, int options, int cancellationToken, int reply, int DispatchAsync) : IRpc<int>;
        """);

    [Fact]
    public void Types_WithTheNamesOfTheFramework_DoNotHideIt() => Run(
        """
        namespace N
        {
            namespace System { public static class Guid; public static class DateTime; namespace Text { public static class Encoding; } }
            namespace global { public static class TypedEvents; }
            public static class TypedEvents; public static class Wire; public static class String; public static class Int32; public static class Exception; public static class Topics;
            [TchuEvent("a")] public partial record A(global::System.Guid Id, string Name, int Count, global::System.DateTime At, global::System.Collections.Generic.List<string> Tags);
        }
        """);

    [Fact]
    public void Event_NamedLikeTheTopicTree_Compiles() => Run(
        """
        [TchuEvent("topics.topics.topics")] public partial record Topics(int A);
        namespace TestProject { [TchuEvent("topics.a")] public partial record Other(int A); }
        """);

    [Fact]
    public void Topics_WithClashingWords_KeepAConstantEach()
    {
        GeneratorRun run = Run(
            """
            [TchuEvent("user")] public partial record A;
            [TchuEvent("user.created")] public partial record B;
            [TchuEvent("User.created")] public partial record C;
            [TchuEvent("user.cre_ated")] public partial record D;
            [TchuEvent("user.cre-ated")] public partial record E;
            [TchuEvent("user.user")] public partial record F;
            [TchuEvent("1.2.class.equals.tostring")] public partial record G;
            [TchuEvent("user.created", Version = 2)] public partial record H;
            """);
        string topics = run.File("TypedEvents.Topics.g.cs");

        foreach (string topic in (string[])["user", "user.created", "User.created", "user.cre_ated", "user.cre-ated", "user.user", "1.2.class.equals.tostring"])
        {
            Assert.Single(topics.Split('\n'), line => line.Contains($"= \"{topic}\";", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void SameName_InNamespaceAndGlobally_AreKeptApart()
    {
        GeneratorRun run = Run(
            """
            [TchuType] public partial record Item(int A);
            namespace N { [TchuType] public partial record Item(string B); [TchuEvent("a")] public partial record Both(Item Inner, global::Item Outer); }
            """);

        Assert.Contains("global::N.Item.TypedEventsCodec.", run.File("N.Both.g.cs"), StringComparison.Ordinal);
        Assert.Contains("global::Item.TypedEventsCodec.", run.File("N.Both.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void Enums_WithTheNamesOfGeneratedCode_Compile() => Run(
        """
        public enum Reply { Yes }
        public enum Json { A }
        public enum JsonReply { A }
        public enum Code { A }
        public enum KeyCode { A }
        [TchuRpc("a")] public partial record A(Reply Reply, Json Json, JsonReply Other) : IRpc<B>;
        [TchuRpc("b")] public partial record C(int X) : IRpc<Reply>;
        [TchuType] public partial record B(System.Collections.Generic.Dictionary<Code, int> Counts, KeyCode Key);
        """);

    private static void AssertFilePerContract(string source, int count) =>
        Assert.Equal(count, Run(source).Hints.Count(hint => !hint.StartsWith("TypedEvents", StringComparison.Ordinal)));

    private static GeneratorRun Run(string source)
    {
        GeneratorRun run = GeneratorRun.Of<TypedEventsGenerator>(TestProject.Contracts("using TypedEvents;\n" + source));
        Assert.Equal(run.Hints.Count, run.Hints.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        return run;
    }
}
