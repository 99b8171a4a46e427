using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using TypedEvents.Generators;

namespace TypedEvents.Analyzers;

/// <summary>Looks at all handlers of a program together; only on build, since no file alone can be blamed.</summary>
internal abstract class ProgramAnalyzer(DiagnosticDescriptor rule) : RuleAnalyzer(rule)
{
    private const string ProgramExtensions = "TypedEventsProgramExtensions";

    /// <inheritdoc/>
    public sealed override void Register(AnalysisContext context)
    {
        context.RegisterCompilationStartAction(start =>
        {
            if (start.Compilation.GetTypeByMetadataName(KnownNames.Subscribe) is null)
            {
                return;
            }

            ConcurrentDictionary<IMethodSymbol, bool> methods = new(SymbolEqualityComparer.Default);
            ConcurrentBag<Location> registrations = [];
            start.RegisterSymbolAction(
                symbol =>
                {
                    if (symbol.Symbol is IMethodSymbol method && method.FindAttribute(KnownNames.Subscribe) is not null)
                    {
                        methods[method] = true;
                    }
                },
                SymbolKind.Method);
            start.RegisterOperationAction(
                operation =>
                {
                    if (operation.Operation is IInvocationOperation { TargetMethod: { Name: "AddTypedEvents", ContainingType.Name: ProgramExtensions } } call)
                    {
                        registrations.Add(call.Syntax.GetLocation());
                    }
                },
                OperationKind.Invocation);
            start.RegisterCompilationEndAction(end =>
                Analyze(end, ProgramHandlers.Parse(methods.Keys, registrations, end.Compilation, end.CancellationToken)));
        });
    }

    /// <summary>Reports what is wrong with the handlers together.</summary>
    protected abstract void Analyze(CompilationAnalysisContext context, ProgramHandlers handlers);
}
