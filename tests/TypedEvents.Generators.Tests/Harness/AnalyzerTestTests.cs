using System;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CodeFixes;
using TypedEvents.Roslyn.Testing;
using Xunit.Sdk;

namespace TypedEvents.Generators.Tests.Harness;

public sealed class AnalyzerTestTests
{
    [Fact]
    public Task Verify_MarkedSpansAndMessages_Passes() =>
        new AnalyzerTest<NameAnalyzer>(Project("class [|éa|]; class B; class {|TEST1:@c|};"))
        {
            Messages = ["'éa' starts with a small letter", "'c' starts with a small letter"],
        }.VerifyAsync();

    [Theory]
    [InlineData("class a;", "TEST1")]
    [InlineData("class [|A|];", "TEST1")]
    [InlineData("[|class a;|]", "TEST1")]
    [InlineData("class {|TEST2:a|};", "TEST2")]
    [InlineData("class Throw;", "boom")]
    [InlineData("class A : Missing;", "CS0246")]
    public async Task Verify_AnythingElse_Fails(string source, string reason) => Assert.Contains(
        reason, (await Assert.ThrowsAsync<XunitException>(() => new AnalyzerTest<NameAnalyzer>(Project(source)).VerifyAsync())).Message, StringComparison.Ordinal);

    [Fact]
    public Task Verify_OtherMessage_Fails() =>
        Assert.ThrowsAsync<XunitException>(() => new AnalyzerTest<NameAnalyzer>(Project("class [|a|];")) { Messages = ["'b' starts with a small letter"] }.VerifyAsync());

    [Fact]
    public Task Verify_SeverityInEditorConfig_IsHeeded() =>
        new AnalyzerTest<NameAnalyzer>(Project("class a;") with { EditorConfig = ["dotnet_diagnostic.TEST1.severity = none"] }).VerifyAsync();

    [Fact]
    public Task Fix_OneByOneAndAll_Passes() => new CodeFixTest<NameAnalyzer, NameCodeFix>(
        Project("class a; class b;").AddSource("class c;"), Project("class Xa; class Xb;").AddSource("class Xc;")) { Scopes = [FixAllScope.Project, FixAllScope.Solution] }.VerifyAsync();

    [Fact]
    public async Task Analyze_AnalyzerThatThrows_Fails() => Assert.Contains(
        "boom",
        (await Assert.ThrowsAsync<XunitException>(() => GeneratorRun.Of<TypedEventsGenerator>(Project("class Throw;")).AnalyzeAsync([new NameAnalyzer()]))).Message,
        StringComparison.Ordinal);

    [Fact]
    public Task Fix_AnalyzerThatThrows_Fails() => FailsAsync<NameCodeFix>("class a; class Throw;", "class Xa; class Throw;", "boom");

    [Fact]
    public Task Fix_OtherResult_Fails() => FailsAsync<NameCodeFix>("class a;", "class A;", "+ class Xa;");

    [Fact]
    public Task Fix_NothingToFix_Fails() => FailsAsync<NameCodeFix>("class A;", "class A;", "nothing to fix");

    [Fact]
    public Task Fix_ResultThatDoesNotCompile_Fails() => FailsAsync<NameCodeFix>("class a; class B : a;", "class Xa; class B : a;", "CS0246");

    [Fact]
    public Task Fix_NoEquivalenceKey_Fails() => FailsAsync<NameCodeFix.WithoutKey>("class a;", "class Xa;", "no equivalence key");

    [Fact]
    public Task Fix_NoEffect_Fails() => FailsAsync<NameCodeFix.WithoutEffect>("class a;", "class xa;", "Still not done");

    [Fact]
    public Task Fix_NoFixAll_Fails() => FailsAsync<NameCodeFix.WithoutFixAll>("class a;", "class Xa;", "no fix-all provider");

    [Fact]
    public Task Fix_AdditionalFileThatShouldHaveChanged_Fails() => Assert.ThrowsAsync<XunitException>(() => new CodeFixTest<NameAnalyzer, NameCodeFix>(
        Project("class a;").AddAdditionalFile("old", "x.txt"), Project("class Xa;").AddAdditionalFile("new", "x.txt")).VerifyAsync());

    private static async Task FailsAsync<TFix>(string before, string after, string reason)
        where TFix : CodeFixProvider, new() => Assert.Contains(
        reason,
        (await Assert.ThrowsAsync<XunitException>(() => new CodeFixTest<NameAnalyzer, TFix>(Project(before), Project(after)).VerifyAsync())).Message,
        StringComparison.Ordinal);

    private static TestProject Project(string source) => TestProject.Contracts(source);
}
