using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using TypedEvents.Generators;

namespace TypedEvents.Analyzers;

/// <summary>TE4008: a request that nobody answers, where the program says that nobody else will. A request of the project is reported where it is declared, one of another assembly where it is called.</summary>
internal sealed class UnansweredAnalyzer() : RuleAnalyzer(Rules.Rpc.Unanswered)
{
    /// <inheritdoc/>
    public override void Register(AnalysisContext context)
    {
        context.RegisterCompilationStartAction(start =>
        {
            if (!ProjectAttributes.Of(start.Compilation, start.CancellationToken).MayBeOnAssembly("TypedEventsClosed")
                || start.Compilation.Assembly.FindAttribute(KnownNames.Closed) is null)
            {
                return;
            }

            ConcurrentBag<(INamedTypeSymbol Request, Location Location)> needed = [];
            ConcurrentDictionary<IMethodSymbol, bool> methods = new(SymbolEqualityComparer.Default);
            start.RegisterSymbolAction(symbol => methods.TryAdd((IMethodSymbol)symbol.Symbol, true), SymbolKind.Method);
            start.RegisterSymbolAction(symbol => Add(needed, (INamedTypeSymbol)symbol.Symbol, symbol.Symbol.Locations[0]), SymbolKind.NamedType);
            start.RegisterOperationAction(
                operation =>
                {
                    if (FindRequest((IInvocationOperation)operation.Operation) is { } request && !SymbolEqualityComparer.Default.Equals(request.ContainingAssembly, operation.Compilation.Assembly))
                    {
                        Add(needed, request, operation.Operation.Syntax.GetLocation());
                    }
                },
                OperationKind.Invocation);
            start.RegisterCompilationEndAction(end => Analyze(
                end,
                needed,
                ProgramHandlers.Parse(methods.Keys.Where(method => method.FindAttribute(KnownNames.Subscribe) is not null), [], end.Compilation, end.CancellationToken)));
        });
    }

    private static void Add(ConcurrentBag<(INamedTypeSymbol Request, Location Location)> needed, INamedTypeSymbol type, Location location)
    {
        if (type.FindAttribute(KnownNames.TchuRpc) is not null)
        {
            needed.Add((type, location));
        }
    }

    private static INamedTypeSymbol? FindRequest(IInvocationOperation call)
    {
        if (!BusCalls.IsOfClient(call.TargetMethod) && !(call.TargetMethod.Name == "CallAsync" && BusCalls.IsOfBus(call.TargetMethod)))
        {
            return null;
        }

        IOperation? request = call.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == 0)?.Value;
        while (request is IConversionOperation conversion)
        {
            request = conversion.Operand;
        }

        return request?.Type as INamedTypeSymbol;
    }

    private static void Analyze(CompilationAnalysisContext context, IEnumerable<(INamedTypeSymbol Request, Location Location)> needed, ProgramHandlers handlers)
    {
        HashSet<(string Topic, int Version)> answered =
        [
            .. handlers.Own.Where(handler => handler.Model.Kind == HandlerKind.Responder).Select(handler => (handler.Model.Subscription, handler.Model.Message!.Version)),
            .. handlers.Referenced.Where(row => row.IsResponder).Select(row => (row.Subscription, row.Version)),
        ];
        foreach ((INamedTypeSymbol request, Location location) in needed)
        {
            if (HandlerMessageParser.Parse(request, context.Compilation, out ITypeSymbol? reply) is { } message
                && reply is not null
                && !answered.Contains((message.Topic, message.Version)))
            {
                context.ReportDiagnostic(Diagnostic.Create(Rules.Rpc.Unanswered, location, request.Name, SymbolScopes.Text(reply)));
            }
        }
    }
}
