using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using TypedEvents.Generators;

namespace TypedEvents.Analyzers;

/// <summary>TE3002: a method that looks like a handler but is not subscribed.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class MissingSubscribeAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rules.Handlers.MissingSubscribe];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (start.Compilation.GetTypeByMetadataName(KnownNames.Subscribe) is not null)
            {
                start.RegisterSymbolStartAction(Analyze, SymbolKind.NamedType);
            }
        });
    }

    private static void Analyze(SymbolStartAnalysisContext context)
    {
        INamedTypeSymbol type = (INamedTypeSymbol)context.Symbol;
        if (!HandlerLikeness.IsHandlerClass(type))
        {
            return;
        }

        // What the class calls itself is a step of its handlers.
        ConcurrentDictionary<IMethodSymbol, bool> used = new(SymbolEqualityComparer.Default);
        context.RegisterOperationAction(call => used[((IInvocationOperation)call.Operation).TargetMethod.OriginalDefinition] = true, OperationKind.Invocation);
        context.RegisterOperationAction(reference => used[((IMethodReferenceOperation)reference.Operation).Method.OriginalDefinition] = true, OperationKind.MethodReference);
        context.RegisterSymbolEndAction(end =>
        {
            foreach (ISymbol member in type.GetMembers())
            {
                if (member is IMethodSymbol method
                    && HandlerLikeness.IsHandler(method)
                    && !used.ContainsKey(method)
                    && HandlerParser.Parse(method, subscribe: null, end.Compilation, end.CancellationToken) is not null)
                {
                    end.ReportDiagnostic(Diagnostic.Create(
                        Rules.Handlers.MissingSubscribe, method.Locations[0], HandlerText.Of(method), method.Parameters[0].Type.Name));
                }
            }
        });
    }
}
