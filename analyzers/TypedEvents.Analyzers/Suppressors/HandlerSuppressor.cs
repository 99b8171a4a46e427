using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedEvents.Generators;

namespace TypedEvents.Analyzers;

/// <summary>Takes back one diagnostic of another analyzer where handlers and casters give no reason for it.</summary>
internal abstract class HandlerSuppressor(SuppressionDescriptor suppression) : DiagnosticSuppressor
{
    /// <inheritdoc/>
    public sealed override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } = [suppression];

    /// <inheritdoc/>
    public sealed override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        if (context.Compilation.GetTypeByMetadataName(KnownNames.Subscribe) is null)
        {
            return;
        }

        foreach (Diagnostic diagnostic in context.ReportedDiagnostics)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            if (diagnostic.Location.SourceTree is { } tree
                && IsUnfounded(tree.GetRoot(context.CancellationToken).FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true), context.GetSemanticModel(tree), context))
            {
                context.ReportSuppression(Suppression.Create(suppression, diagnostic));
            }
        }
    }

    /// <summary>True when the diagnostic at a node is not true of a handler or caster.</summary>
    protected abstract bool IsUnfounded(SyntaxNode node, SemanticModel model, SuppressionAnalysisContext context);

    /// <summary>True for a handler, an upcaster and a downcaster.</summary>
    protected static bool IsCalledByGeneratedCode(IMethodSymbol method) =>
        method.FindAttribute(KnownNames.Subscribe) is not null || CasterFacts.KindsOf(method).Any();
}
