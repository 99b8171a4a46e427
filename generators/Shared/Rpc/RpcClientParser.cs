using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace TypedEvents.Generators;

/// <summary>Reads RPC client interfaces.</summary>
internal static class RpcClientParser
{
    /// <summary>The interface, or null when it has a member that is no call.</summary>
    public static RpcClientModel? Parse(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellationToken)
    {
        if (type.TypeKind != TypeKind.Interface || !CanBeNamed(type, compilation))
        {
            return null;
        }

        ImmutableArray<RpcClientMethod>.Builder methods = ImmutableArray.CreateBuilder<RpcClientMethod>();
        foreach (INamedTypeSymbol scope in type.AllInterfaces.Insert(0, type))
        {
            foreach (ISymbol member in scope.GetMembers())
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (!member.IsAbstract)
                {
                    continue;
                }

                if (member is not IMethodSymbol method || ParseMethod(method, scope) is not { } model)
                {
                    return null;
                }

                methods.Add(model);
            }
        }

        return new RpcClientModel(SymbolNames.MetadataName(type), SymbolNames.TypeName(type), new EquatableArray<RpcClientMethod>(methods.ToImmutable()));
    }

    /// <summary>True when generated code can name the interface.</summary>
    public static bool CanBeNamed(INamedTypeSymbol type, Compilation compilation)
    {
        for (INamedTypeSymbol? scope = type; scope is not null; scope = scope.ContainingType)
        {
            if (!scope.TypeParameters.IsEmpty || scope.IsFileLocal)
            {
                return false;
            }
        }

        return compilation.IsSymbolAccessibleWithin(type, compilation.Assembly);
    }

    /// <summary>A method as a call, or null when it is none.</summary>
    public static RpcClientMethod? ParseMethod(IMethodSymbol method, INamedTypeSymbol scope)
    {
        if (method is not { MethodKind: MethodKind.Ordinary, IsStatic: false, IsGenericMethod: false, Parameters.IsEmpty: false }
            || method.ReturnType is not INamedTypeSymbol { TypeArguments.Length: 1 } task
            || method.Parameters[0].Type is not INamedTypeSymbol request
            || request.FindAttribute(KnownNames.TchuRpc) is null
            || !SymbolEqualityComparer.Default.Equals(HandlerMessageParser.FindReply(request), task.TypeArguments[0]))
        {
            return null;
        }

        bool returnsTask = task.Is(KnownNames.TaskOfT);
        int next = 1;
        ITypeSymbol? options = Take(method.Parameters, KnownNames.CallOptions, ref next);
        ITypeSymbol? token = Take(method.Parameters, KnownNames.CancellationToken, ref next);
        if (next != method.Parameters.Length || HasReference(method.Parameters) || !(returnsTask || task.Is(KnownNames.ValueTaskOfT)))
        {
            return null;
        }

        return new RpcClientMethod(
            SymbolNames.TypeName(scope),
            SymbolNames.Escape(method.Name),
            SymbolNames.TypeName(request),
            SymbolNames.AnnotatedTypeName(task.TypeArguments[0]),
            returnsTask,
            options is null ? null : SymbolNames.AnnotatedTypeName(options),
            token is not null);
    }

    private static ITypeSymbol? Take(ImmutableArray<IParameterSymbol> parameters, string metadataName, ref int next) =>
        next < parameters.Length && parameters[next].Type.Is(metadataName) ? parameters[next++].Type : null;

    private static bool HasReference(ImmutableArray<IParameterSymbol> parameters)
    {
        foreach (IParameterSymbol parameter in parameters)
        {
            if (parameter.RefKind != RefKind.None)
            {
                return true;
            }
        }

        return false;
    }
}
