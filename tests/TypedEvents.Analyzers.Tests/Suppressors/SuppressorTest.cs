using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedEvents.Generators;
using TypedEvents.Roslyn.Testing;

namespace TypedEvents.Analyzers.Tests;

/// <summary>Runs the SDK's own analyzer of a rule with one suppressor.</summary>
internal static class SuppressorTest
{
    private const string Usings = "using System; using System.Collections.Generic; using System.Threading; using System.Threading.Tasks; using TypedEvents;\n";

    /// <summary>What is marked with the suppression's id is reported and suppressed; what is marked without id is reported and stays; nothing else is reported.</summary>
    public static async Task VerifyAsync<TSuppressor>(string source)
        where TSuppressor : DiagnosticSuppressor, new()
    {
        TSuppressor suppressor = new();
        SuppressionDescriptor suppression = suppressor.SupportedSuppressions.Single();
        Markup markup = Markup.Parse(Usings + source);
        IEnumerable<Diagnostic> reported = (await AnalyzeAsync(suppression.SuppressedDiagnosticId, markup.Text, suppressor)).Where(diagnostic => diagnostic.Id == suppression.SuppressedDiagnosticId);

        Assert.Equal(
            markup.Spans.Select(mark => (mark.Span, IsSuppressed: mark.Id == suppression.Id)),
            reported.Select(diagnostic => (diagnostic.Location.SourceSpan, diagnostic.IsSuppressed)));
    }

    /// <summary>The SDK's analyzer says nothing of the source by itself.</summary>
    public static async Task NeedsNoneAsync(string id, string source) =>
        Assert.DoesNotContain(await AnalyzeAsync(id, Usings + source), diagnostic => diagnostic.Id == id);

    private static Task<ImmutableArray<Diagnostic>> AnalyzeAsync(string id, string source, params DiagnosticAnalyzer[] suppressors)
    {
        TestProject project = TestProject.Library(source) with { EditorConfig = [$"dotnet_diagnostic.{id}.severity = warning"] };
        DiagnosticAnalyzer[] analyzers = [.. SdkAnalyzers.Find(id)];
        Assert.NotEmpty(analyzers);
        return GeneratorRun.Of<TypedEventsGenerator>(project).AnalyzeAsync([.. analyzers, .. suppressors]);
    }
}
