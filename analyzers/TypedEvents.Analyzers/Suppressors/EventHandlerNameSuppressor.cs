using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedEvents.Generators;

namespace TypedEvents.Analyzers;

/// <summary>TES0003: a class with handlers may be called an event handler.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class EventHandlerNameSuppressor() : HandlerSuppressor(Suppressions.EventHandlerName)
{
    /// <inheritdoc/>
    protected override bool IsUnfounded(SyntaxNode node, SemanticModel model, SuppressionAnalysisContext context) =>
        model.GetDeclaredSymbol(node, context.CancellationToken) is INamedTypeSymbol type
        && type.Name.EndsWith("EventHandler", StringComparison.Ordinal)
        && type.GetMembers().Any(member => member is IMethodSymbol && member.FindAttribute(KnownNames.Subscribe) is not null);
}
