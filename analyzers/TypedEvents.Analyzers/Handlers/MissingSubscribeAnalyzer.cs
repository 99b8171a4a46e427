using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedEvents.Generators;

namespace TypedEvents.Analyzers;

/// <summary>TE3002: a method that looks like a handler but is not subscribed.</summary>
/// <remarks>Whether the class uses the method itself is read from what is written: an analyzer that waits for the operations of a symbol has the
/// compiler bind the whole project after every edit.</remarks>
internal sealed class MissingSubscribeAnalyzer() : RuleAnalyzer(Rules.Handlers.MissingSubscribe)
{
    /// <inheritdoc/>
    public override void Register(AnalysisContext context)
    {
        context.RegisterCompilationStartAction(start =>
        {
            if (start.Compilation.GetTypeByMetadataName(KnownNames.Subscribe) is not null)
            {
                start.RegisterSymbolAction(Analyze, SymbolKind.NamedType);
            }
        });
    }

    private static void Analyze(SymbolAnalysisContext context)
    {
        INamedTypeSymbol type = (INamedTypeSymbol)context.Symbol;
        if (!HandlerLikeness.IsHandlerClass(type))
        {
            return;
        }

        foreach (IMethodSymbol method in type.GetMembers().OfType<IMethodSymbol>())
        {
            if (HandlerLikeness.IsHandler(method)
                && HandlerParser.Parse(method, subscribe: null, context.Compilation, context.CancellationToken) is not null
                && !IsUsed(method, context.CancellationToken))
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    Rules.Handlers.MissingSubscribe, method.Locations[0], HandlerText.Of(method), method.Parameters[0].Type.Name));
            }
        }
    }

    /// <summary>Whether the class calls the method or passes it on: it is a step of its handlers then.</summary>
    private static bool IsUsed(IMethodSymbol method, CancellationToken cancellationToken) => method.ContainingType.DeclaringSyntaxReferences
        .SelectMany(part => part.GetSyntax(cancellationToken).DescendantNodes())
        .Any(node => node is IdentifierNameSyntax name && name.Identifier.ValueText == method.Name && IsOwn(name, method.ContainingType));

    private static bool IsOwn(IdentifierNameSyntax name, INamedTypeSymbol type) => name.Parent switch
    {
        // To the left of a dot it is something else of the same name: a method has no members.
        MemberAccessExpressionSyntax access => access.Name == name &&
            access.Expression is ThisExpressionSyntax || (access.Expression is IdentifierNameSyntax left && left.Identifier.ValueText == type.Name),
        MemberBindingExpressionSyntax or NameColonSyntax => false,
        ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } } } } => false,
        _ => true,
    };
}
