using TypedEvents.Roslyn.Testing;

namespace TypedEvents.Generators.Tests.Events;

/// <summary>Code that does not compile never makes the generator throw or report.</summary>
public sealed class EventBrokenCodeTests
{
    [Theory]
    [InlineData("[TchuEvent] public partial record A;")]
    [InlineData("[TchuEvent(] public partial record A;")]
    [InlineData("[TchuEvent(null)] public partial record A;")]
    [InlineData("[TchuEvent(null!, Version = null)] public partial record A;")]
    [InlineData("[TchuEvent(42, Version = \"x\")] public partial record A;")]
    [InlineData("[TchuEvent(Missing, Version = Missing.Value)] public partial record A;")]
    [InlineData("[TchuEvent(\"a\", Layout = (WireLayout)77, Format = (WireFormat)99)] public partial record A(int B);")]
    [InlineData("[TchuEvent(\"a\"), TchuEvent(\"b\")] public partial record A;")]
    [InlineData("[TchuEvent(\"a\"), TchuRpc(\"a\"), TchuType] public partial record A;")]
    [InlineData("[TchuEvent(\"a\")] public partial record;")]
    [InlineData("[TchuEvent(\"a\")] public partial record A(")]
    [InlineData("[TchuEvent(\"a\")] public partial record A(Missing B, List<Missing> C, Missing<int>[] D, ? E);")]
    [InlineData("[TchuEvent(\"a\")] public partial record A(int B, int B, string b);")]
    [InlineData("[TchuEvent(\"a\")] public partial record A(int) { public int { get; } public string this[int i] => \"\"; }")]
    [InlineData("[TchuEvent(\"a\")] public partial record A(A B) : A;")]
    [InlineData("[TchuEvent(\"a\")] public partial record A : B; [TchuEvent(\"b\")] public partial record B : A;")]
    [InlineData("[TchuEvent(\"a\")] public partial record A : Missing;")]
    [InlineData("[TchuEvent(\"a\")] public partial record A<T>(T B) where T : A<T>;")]
    [InlineData("[TchuEvent(\"a\")] public static partial record A;")]
    [InlineData("[TchuEvent(\"a\")] public ref partial struct A { public System.Span<int> B { get; } }")]
    [InlineData("[TchuEvent(\"a\")] public partial interface A;")]
    [InlineData("[TchuEvent(\"a\")] public enum A;")]
    [InlineData("[TchuEvent(\"a\")] delegate void A();")]
    [InlineData("[TchuEvent(\"a\")] public partial record A(int B = \"x\", string C = 3, Missing D = Missing.X);")]
    [InlineData("[TchuEvent(\"a\")] public unsafe partial record A(int* B, delegate*<int> C);")]
    [InlineData("[TchuEvent(\"a\")] public partial record A(in int B, out int C, params int[] D);")]
    [InlineData("[TchuRpc(\"a\")] public partial record A : IRpc;")]
    [InlineData("[TchuRpc(\"a\")] public partial record A : IRpc<>;")]
    [InlineData("[TchuRpc(\"a\")] public partial record A : IRpc<int>, IRpc<string>;")]
    [InlineData("[TchuRpc(\"a\")] public partial record A : IRpc<A>;")]
    [InlineData("[TchuType] public partial record A(B B); [TchuType] public partial record B(A A);")]
    [InlineData("[TchuType] public partial record A(int B); public partial class A; public partial record struct A;")]
    [InlineData("[TchuEvent(\"a\")] public partial record A(int B); [TchuEvent(\"a\")] public partial record A(int B);")]
    [InlineData("[TchuEvent(\"a\")] public partial record A([Range] int B, [Range(1)] int C, [Range(null, 2)] int D, [StringLength(\"x\")] string E, [RegularExpression(null)] string F);")]
    [InlineData("[TchuEvent(\"a\")] public partial record A([property: System.Text.Json.Serialization.JsonPropertyName] int B, [property: System.Text.Json.Serialization.JsonPropertyName(null)] int C);")]
    [InlineData("[TchuEvent(\"a\")] file partial record A(int B); class C { [TchuEvent(\"b\")] private partial record D; }")]
    [InlineData("namespace N { namespace { [TchuEvent(\"a\")] public partial record A; } }")]
    [InlineData("[TchuEvent(\"a\")] partial record A { partial record B { [TchuEvent(\"b\")] partial record A { [TchuType] partial record C(A A, B B); } } }")]
    public void Generate_BrokenSource_DoesNotThrow(string source) =>
        GeneratorRun.OfBroken<TypedEventsGenerator>(TestProject.Contracts(Usings + source)).ShouldHavePureModels();

    [Fact]
    public void Generate_NoReferenceToTypedEvents_GivesNothing() =>
        Assert.Empty(GeneratorRun.OfBroken<TypedEventsGenerator>(new TestProject().AddSource("[TypedEvents.TchuEvent(\"a\")] public partial record A;")).Hints);

    [Fact]
    public void Generate_NoReferencesAtAll_GivesNothing() =>
        Assert.Empty(GeneratorRun.OfBroken<TypedEventsGenerator>(new TestProject { References = [] }.AddSource("public class A;")).Hints);

    [Fact]
    public void Generate_WhileTyping_DoesNotThrow()
    {
        const string Source = """
            using System.ComponentModel.DataAnnotations; using TypedEvents;
            namespace N { [TchuEvent("a.b", Version = 2)] public partial record A([Range(1, 5)] int B = 3, Item[]? C = null) : Base { public required string D { get; init; } = "x"; }
            [TchuType] public partial record struct Item(Kind K); public abstract record Base { public long Id { get; set; } } public enum Kind { One = -1 }
            [TchuRpc("c")] public partial record Q(string S) : IRpc<Item?>; }
            """;

        Assert.True(BrokenCode.CutAfterEachToken<TypedEventsGenerator>(TestProject.Contracts(), Source) > 100);
        Assert.True(BrokenCode.RemoveEachToken<TypedEventsGenerator>(TestProject.Contracts(), Source) > 100);
    }

    private const string Usings = "using System.Collections.Generic; using System.ComponentModel.DataAnnotations; using TypedEvents;\n";
}
