using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Diagnostics.Telemetry;
using Microsoft.CodeAnalysis.Text;
using TypedEvents.Generators;
using TypedEvents.Roslyn.Testing;
using Xunit.Sdk;

namespace TypedEvents.Analyzers.Tests;

/// <summary>Which rules run together, and that they do not get into each other's way.</summary>
public sealed class RuleGroupTests
{
    [Fact]
    public void Typing_HasEveryRuleThatReportsWhileTyping() => Assert.Equal(Rules(onBuild: false), new TypingRules().Rules.Select(NameOf));

    [Fact]
    public void Build_HasEveryRuleThatReportsOnBuildOnly() => Assert.Equal(Rules(onBuild: true), new BuildRules().Rules.Select(NameOf));

    [Fact]
    public void Analyzers_AreTheTwoGroups() => Assert.Equal([typeof(BuildRules), typeof(TypingRules)], RuleCatalogue.Analyzers.Select(analyzer => analyzer.GetType()));

    /// <summary>The compiler's own check of the tag knows only rules that are analyzers themselves.</summary>
    [Fact]
    public async Task Rules_ThatActAtTheEndOfACompilation_HaveTheTag()
    {
        RuleAnalyzer[] rules = [.. AllRules()];
        TestProject project = SchemaTest.Project("[assembly: TypedEventsClosed] [TchuEvent(\"a.b\")] public sealed partial record A(int B);", "");
        AnalysisResult result = await GeneratorRun.Of<TypedEventsGenerator>(project).Compilation
            .WithAnalyzers([.. rules.Select(rule => new Group(rule))], new AnalyzerOptions([new EmptyLock()]))
            .GetAnalysisResultAsync(CancellationToken.None);

        Assert.All(result.AnalyzerTelemetryInfo, run => Assert.Equal(IsOnBuild(((Group)run.Key).Rules.Single()), ActsAtTheEnd(run.Value)));
        Assert.Equal(rules.Length, result.AnalyzerTelemetryInfo.Count);
    }

    [Fact]
    public async Task Rule_Throws_OthersStillReport()
    {
        GeneratorRun run = GeneratorRun.Of<TypedEventsGenerator>(RuleTest.Project("public class A;"));
        Group group = new(new ThrowingRule(), new NamingRule());

        ImmutableArray<Diagnostic> reported = await run.Compilation.WithAnalyzers([group]).GetAnalyzerDiagnosticsAsync(CancellationToken.None);
        XunitException failure = await Assert.ThrowsAsync<XunitException>(() => run.AnalyzeAsync([group]));

        Assert.Equal(["AD0001", "TEST2"], reported.Select(diagnostic => diagnostic.Id).Order(StringComparer.Ordinal));
        Assert.Contains("boom", failure.Message, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Rules(bool onBuild) => AllRules().Where(rule => IsOnBuild(rule) == onBuild).Select(NameOf);

    private static IEnumerable<RuleAnalyzer> AllRules() => typeof(RuleAnalyzer).Assembly.GetTypes()
        .Where(type => !type.IsAbstract && typeof(RuleAnalyzer).IsAssignableFrom(type))
        .Select(type => (RuleAnalyzer)Activator.CreateInstance(type)!)
        .OrderBy(rule => rule.Rule.Id, StringComparer.Ordinal);

    private static bool IsOnBuild(RuleAnalyzer rule) => rule.Rule.CustomTags.Contains(WellKnownDiagnosticTags.CompilationEnd);

    private static bool ActsAtTheEnd(AnalyzerTelemetryInfo run) => run.CompilationEndActionsCount + run.CompilationActionsCount > 0;

    private static DiagnosticDescriptor Descriptor(string id) => new(id, "Test", "Test", "Test", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    private static string NameOf(RuleAnalyzer rule) => $"{rule.Rule.Id} {rule.GetType().Name}";

    private sealed class Group(params RuleAnalyzer[] rules) : RuleGroup([.. rules]);

    private sealed class ThrowingRule() : RuleAnalyzer(Descriptor("TEST1"))
    {
        public override void Register(AnalysisContext context) =>
            context.RegisterSymbolAction(_ => throw new InvalidOperationException("boom"), SymbolKind.NamedType);
    }

    private sealed class NamingRule() : RuleAnalyzer(Descriptor("TEST2"))
    {
        public override void Register(AnalysisContext context) =>
            context.RegisterSymbolAction(symbol => symbol.ReportDiagnostic(Diagnostic.Create(Rule, symbol.Symbol.Locations[0])), SymbolKind.NamedType);
    }

    private sealed class EmptyLock : AdditionalText
    {
        public override string Path => SchemaTest.FileName;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(SchemaTest.Header);
    }
}
