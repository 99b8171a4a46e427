using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using TypedEvents.Generators;

namespace TypedEvents.Analyzers;

/// <summary>TE2020: an upcaster or downcaster of a shape that cannot be called.</summary>
internal sealed class CasterShapeAnalyzer() : CasterAnalyzer(Rules.Versions.CasterShape)
{
    /// <inheritdoc/>
    protected override object[]? Arguments(IMethodSymbol method, CasterKind kind, CasterProblem problem) => problem switch
    {
        CasterProblem.Shape => [Advise(method, kind)],
        CasterProblem.Foreign => [$"move it to the assembly '{Newer(method, kind).ContainingAssembly.Name}', which declares '{Newer(method, kind).Name}'"],
        _ => null,
    };

    /// <inheritdoc/>
    protected override ImmutableDictionary<string, string?> Properties(IMethodSymbol method, CasterKind kind) => LacksModifiersOnly(method)
        ? base.Properties(method, kind).Add(FixProperties.Modifiers, "internal static")
        : base.Properties(method, kind);

    private static bool LacksModifiersOnly(IMethodSymbol method)
    {
        for (INamedTypeSymbol? scope = method.ContainingType; scope is not null; scope = scope.ContainingType)
        {
            if (scope.TypeParameters.Length > 0 || scope.IsFileLocal || !IsReachable(scope.DeclaredAccessibility))
            {
                return false;
            }
        }

        return method is
            {
                MethodKind: MethodKind.Ordinary,
                IsGenericMethod: false,
                IsAbstract: false,
                IsVirtual: false,
                IsOverride: false,
                ReturnsByRef: false,
                ReturnsByRefReadonly: false,
                ReturnType.NullableAnnotation: not NullableAnnotation.Annotated,
                Parameters: [{ RefKind: RefKind.None or RefKind.In }],
            }
            && !(method.IsStatic && IsReachable(method.DeclaredAccessibility))
            && CasterFacts.EventAttribute(method.Parameters[0].Type) is not null
            && CasterFacts.EventAttribute(method.ReturnType) is not null;
    }

    private static bool IsReachable(Accessibility accessibility) => accessibility is Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal;

    private static string Advise(IMethodSymbol method, CasterKind kind)
    {
        ITypeSymbol to = method.ReturnType.WithNullableAnnotation(NullableAnnotation.NotAnnotated);
        if (method.Parameters.FirstOrDefault(parameter => CasterFacts.EventAttribute(parameter.Type) is not null) is { } from && CasterFacts.EventAttribute(to) is not null)
        {
            string name = method.MethodKind == MethodKind.Ordinary ? method.Name : kind == CasterKind.Upcaster ? "From" : "Down";
            return $"write '[{kind}] internal static {SymbolScopes.Text(to)} {name}({SymbolScopes.Text(from.Type)} {from.Name})', at least internal like the types around it, which cannot be generic";
        }

        return "it takes one record with '[TchuEvent]' and returns another one of the same topic, nothing else";
    }

    private static ITypeSymbol Newer(IMethodSymbol method, CasterKind kind) => kind == CasterKind.Upcaster ? method.ReturnType : method.Parameters[0].Type;
}
