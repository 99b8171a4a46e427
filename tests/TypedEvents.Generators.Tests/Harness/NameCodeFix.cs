using System.Collections.Immutable;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace TypedEvents.Generators.Tests.Harness;

/// <summary>A small fix to test the harness with: puts an X before the name.</summary>
internal class NameCodeFix : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => [NameAnalyzer.Id];

    protected virtual string? Key => "X";

    protected virtual string Prefix => "X";

    public override FixAllProvider? GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        context.RegisterCodeFix(
            CodeAction.Create(
                "Add X",
                async token =>
                {
                    SourceText text = await context.Document.GetTextAsync(token).ConfigureAwait(false);
                    return context.Document.WithText(text.Replace(context.Span.Start, 0, Prefix)).Project.Solution;
                },
                Key),
            context.Diagnostics);
        return Task.CompletedTask;
    }

    /// <summary>A fix without an equivalence key.</summary>
    internal sealed class WithoutKey : NameCodeFix
    {
        protected override string? Key => null;
    }

    /// <summary>A fix that leaves the diagnostic where it was.</summary>
    internal sealed class WithoutEffect : NameCodeFix
    {
        protected override string Prefix => "x";
    }

    /// <summary>A fix that cannot fix all.</summary>
    internal sealed class WithoutFixAll : NameCodeFix
    {
        public override FixAllProvider? GetFixAllProvider() => null;
    }
}
