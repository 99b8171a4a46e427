using System.Threading;
using Microsoft.CodeAnalysis;

namespace TypedEvents.Generators;

/// <summary>Reads methods with <c>[Upcaster]</c> or <c>[Downcaster]</c>: for the generator, and for the analyzers that say why it leaves one out.</summary>
internal static class CasterParser
{
    public static ParsedCaster Parse(IMethodSymbol method, CasterKind kind, Compilation compilation, CancellationToken cancellationToken)
    {
        if (!IsCallable(method, compilation)
            || FindEvent(method.Parameters[0].Type, compilation, cancellationToken) is not { } from
            || FindEvent(method.ReturnType, compilation, cancellationToken) is not { } to)
        {
            return new ParsedCaster(null, CasterProblem.Shape);
        }

        (EventVersion older, EventVersion newer) = kind == CasterKind.Upcaster ? (from.Version, to.Version) : (to.Version, from.Version);
        CasterProblem? problem = from.Topic != to.Topic ? CasterProblem.Topics
            : older.Version >= newer.Version ? CasterProblem.Direction
            : newer.IsLocal ? null
            : CasterProblem.Foreign;
        return new ParsedCaster(
            problem is null ? new CasterModel(kind, from.Topic, from.Version, to.Version, $"{SymbolNames.TypeName(method.ContainingType)}.{SymbolNames.Escape(method.Name)}") : null,
            problem);
    }

    private static bool IsCallable(IMethodSymbol method, Compilation compilation) =>
        method is
        {
            MethodKind: MethodKind.Ordinary,
            IsStatic: true,
            IsAbstract: false,
            IsGenericMethod: false,
            ReturnsByRef: false,
            ReturnsByRefReadonly: false,
            ReturnType: { IsReferenceType: false } or { NullableAnnotation: not NullableAnnotation.Annotated },
            Parameters: [{ RefKind: RefKind.None or RefKind.In }],
            ContainingType.TypeKind: TypeKind.Class or TypeKind.Struct,
        }
        && !IsGenericOrFileLocal(method.ContainingType)
        && compilation.IsSymbolAccessibleWithin(method, compilation.Assembly);

    private static bool IsGenericOrFileLocal(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? scope = type; scope is not null; scope = scope.ContainingType)
        {
            if (!scope.TypeParameters.IsEmpty || scope.IsFileLocal)
            {
                return true;
            }
        }

        return false;
    }

    private static (string Topic, EventVersion Version)? FindEvent(ITypeSymbol type, Compilation compilation, CancellationToken cancellationToken)
    {
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } record
            || record.FindAttribute(KnownNames.TchuEvent) is not { } attribute
            || attribute.FirstText() is not { } topic
            || !compilation.IsSymbolAccessibleWithin(record, compilation.Assembly))
        {
            return null;
        }

        bool isLocal = SymbolEqualityComparer.Default.Equals(record.ContainingAssembly, compilation.Assembly);
        return isLocal || ContractSyntax.HasCodec(record, compilation.Assembly, cancellationToken)
            ? (topic, new EventVersion(attribute.Named<int>("Version") ?? 1, SymbolNames.MetadataName(record), SymbolNames.TypeName(record), isLocal))
            : null;
    }
}
