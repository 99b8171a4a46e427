using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedEvents.Generators;

namespace TypedEvents.Analyzers;

/// <summary>TE4003: an RPC client interface that the generator leaves out.</summary>
internal sealed class ClientShapeAnalyzer() : RuleAnalyzer(Rules.Rpc.ClientShape)
{
    /// <inheritdoc/>
    public override void Register(AnalysisContext context)
    {
        context.RegisterCompilationStartAction(start =>
        {
            if (start.Compilation.GetTypeByMetadataName(KnownNames.TchuRpcClient) is not null)
            {
                start.RegisterSymbolAction(Analyze, SymbolKind.NamedType);
            }
        });
    }

    private static void Analyze(SymbolAnalysisContext context)
    {
        INamedTypeSymbol type = (INamedTypeSymbol)context.Symbol;
        if (type is { TypeKind: TypeKind.Interface }
            && type.FindAttribute(KnownNames.TchuRpcClient) is not null
            && RpcClientParser.Parse(type, context.Compilation, context.CancellationToken) is null
            && Advise(type, context.Compilation) is { } advice)
        {
            context.ReportDiagnostic(Diagnostic.Create(Rules.Rpc.ClientShape, type.Locations[0], type.Name, advice));
        }
    }

    private static string? Advise(INamedTypeSymbol type, Compilation compilation)
    {
        if (!RpcClientParser.CanBeNamed(type, compilation))
        {
            return "it has to be at least internal and not generic, as have the types around it";
        }

        ISymbol? member = type.AllInterfaces.Insert(0, type)
            .SelectMany(scope => scope.GetMembers())
            .FirstOrDefault(candidate => candidate.IsAbstract && (candidate is not IMethodSymbol call || RpcClientParser.ParseMethod(call, call.ContainingType) is null));
        return member switch
        {
            null => null,
            IMethodSymbol method when method.Parameters.Any(parameter => parameter.Type.TypeKind == TypeKind.Error) || method.ReturnType.TypeKind == TypeKind.Error => null,
            IMethodSymbol { MethodKind: MethodKind.Ordinary } method when Reply(method) is { } reply =>
                $"'{method.Name}' takes a request, then only 'CallOptions' and 'CancellationToken', and returns 'Task<{reply}>' or 'ValueTask<{reply}>'",
            _ => $"'{(member is IMethodSymbol { AssociatedSymbol: { } owner } ? owner : member).Name}' is no call: declare methods that take a record with '[TchuRpc]' and return 'Task' or 'ValueTask' of its reply",
        };
    }

    private static string? Reply(IMethodSymbol method) =>
        method.Parameters is [{ Type: INamedTypeSymbol request }, ..] && HandlerMessageParser.FindReply(request) is { } reply ? SymbolScopes.Text(reply) : null;
}
