using System.Collections.Immutable;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using TypedEvents.Generators;
using TypedEvents.Roslyn.Testing;

namespace TypedEvents.Analyzers.Tests;

public sealed class VersionRuleTests
{
    private const string Versions = """
        using TypedEvents;
        [TchuEvent("a")] public partial record A(int X);
        [TchuEvent("a", Version = 2)] public partial record B(int X);

        """;

    [Fact]
    public Task TE2020_NewerRecordOfAnotherAssembly_Reported() => new AnalyzerTest<OneRule<CasterShapeAnalyzer>>(
        TestProject.Library("using TypedEvents; public class Casters { [Upcaster] public static B {|TE2020:From|}(A old) => new(0); }")
            .AddDependency(TestProject.Contracts(Versions) with { Name = "Shop.Contracts" }, asImage: true))
    {
        Generator = static () => new TypedEventsGenerator(),
        Messages = ["'Casters.From' cannot be called: move it to the assembly 'Shop.Contracts', which declares 'B'"],
    }.VerifyAsync();

    /// <summary>Whatever is typed, no rule throws.</summary>
    [Theory]
    [InlineData("class C { [Upcaster] static B From( }")]
    [InlineData("class C { [Upcaster, Upcaster] static B From(A) => null; }")]
    [InlineData("class C { [Upcaster(1)] static partial B From(A a); }")]
    [InlineData("class C { [Upcaster] static implicit operator B(A a) => null!; [Downcaster] public static explicit operator A(B b) => null!; }")]
    [InlineData("class C { [Upcaster] static ref B From(in A a) => throw null!; [Downcaster] C() { } }")]
    [InlineData("interface I { [Upcaster] static abstract B From(A a); [Downcaster] static A Down(B b) => null!; }")]
    [InlineData("[Upcaster] static B From(A a) => null!;")]
    [InlineData("class C { [Upcaster] static B? From(A? a) => a; [Upcaster] static dynamic From(B b) => b; [Upcaster] static B From(B b) => b; }")]
    [InlineData("[TchuEvent] partial record D; [TchuEvent(null, Version = 3)] partial record E { [Upcaster] internal static E From(D d) => null!; }")]
    [InlineData("[FormerTopics] class C; [FormerTopics(null)] record D; [FormerTopics(1, null!)] struct E; [TchuEvent(\"x\"), FormerTopics(new[] { \"x\" }), FormerTopics()] partial record F;")]
    [InlineData("[TchuEvent(\"x\"), FormerTopics(topics: new string[0])] partial record F; [TchuEvent(\"y\"), FormerTopics(topics: [\"z\"])] partial record G;")]
    public async Task VersionRules_BrokenCode_NeverThrow(string source)
    {
        GeneratorRun run = GeneratorRun.OfBroken<TypedEventsGenerator>(TestProject.Library(Versions + source));

        ImmutableArray<Diagnostic> reported = await run.AnalyzeAsync([.. RuleCatalogue.Analyzers]);

        Assert.DoesNotContain(reported, diagnostic => diagnostic.Id == "AD0001");
    }
}
