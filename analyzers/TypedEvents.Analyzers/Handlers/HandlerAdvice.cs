using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using TypedEvents.Generators;

namespace TypedEvents.Analyzers;

/// <summary>What to change on a handler that cannot be called.</summary>
internal static class HandlerAdvice
{
    /// <summary>The first thing to change; null when another rule or the compiler says it.</summary>
    public static string? Find(IMethodSymbol method, AttributeData subscribe, Compilation compilation, CancellationToken cancellationToken)
    {
        if (method.Parameters.Any(parameter => parameter.Type.TypeKind == TypeKind.Error) || method.ReturnType.TypeKind == TypeKind.Error)
        {
            return null;
        }

        if (method.Parameters.IsEmpty)
        {
            return "take the event or request, or for a pattern 'EventEnvelope', as the first parameter";
        }

        if (!HandlerParser.IsCallable(method, compilation))
        {
            return AdviseDeclaration(method);
        }

        ITypeSymbol first = method.Parameters[0].Type;
        ITypeSymbol? reply = null;
        if (!subscribe.ConstructorArguments.IsEmpty)
        {
            if (subscribe.FirstText() is not { } pattern)
            {
                return "a pattern is words of letters, digits, '_' and '-', or '*' or '#', joined by dots: write '[Subscribe(\"user.*\")]'";
            }

            if (!TopicGrammar.IsPattern(pattern))
            {
                return null;
            }

            if (!first.Is(KnownNames.EventEnvelope))
            {
                return "a pattern takes 'EventEnvelope' as the first parameter; to handle one event write '[Subscribe]'";
            }
        }
        else if (first.Is(KnownNames.EventEnvelope))
        {
            return "name the pattern: write '[Subscribe(\"user.*\")]'";
        }
        else if (HandlerMessageParser.Parse(first, compilation, out reply) is null)
        {
            return first.GetAttributes().Any(attribute => ContractAttributes.KindOf(attribute) is ContractKind.Event or ContractKind.Request)
                ? null
                : $"'{SymbolScopes.Text(first)}' is neither a record with '[TchuEvent]' nor one with '[TchuRpc]'";
        }

        return AdviseResult(method, reply) ?? AdviseArguments(method, compilation, cancellationToken) ?? AdviseInstance(method, compilation, cancellationToken);
    }

    private static string AdviseDeclaration(IMethodSymbol method) => method switch
    {
        { IsGenericMethod: true } => "remove its type parameters",
        { ContainingType.TypeKind: TypeKind.Interface } => "move it to a class",
        { IsAbstract: true } => "give it a body, or put the attribute on the methods that override it",
        { ReturnsByRef: true } or { ReturnsByRefReadonly: true } => "return a value, not a reference",
        _ when FindGeneric(method.ContainingType) is { } generic => $"remove the type parameters of '{generic.Name}'",
        _ => AdviseAccess(method),
    };

    private static string AdviseAccess(IMethodSymbol method)
    {
        ISymbol hidden = method;
        for (ISymbol? scope = method; scope is not null; scope = scope.ContainingType)
        {
            if (scope is INamedTypeSymbol { IsFileLocal: true })
            {
                return $"remove 'file' from '{scope.Name}'";
            }

            hidden = HandlerAccess.IsHidden(scope) ? scope : hidden;
        }

        return $"make '{hidden.Name}' at least internal";
    }

    private static INamedTypeSymbol? FindGeneric(INamedTypeSymbol? type) => type is null or { TypeParameters.IsEmpty: false } ? type : FindGeneric(type.ContainingType);

    /// <summary>An async void method and a responder of another result have rules of their own.</summary>
    private static string? AdviseResult(IMethodSymbol method, ITypeSymbol? reply) =>
        reply is null && !method.ReturnsVoid && HandlerResults.Parse(method, reply) is null ? "return 'void', 'Task' or 'ValueTask'" : null;

    private static string? AdviseArguments(IMethodSymbol method, Compilation compilation, CancellationToken cancellationToken) =>
        HandlerArguments.Parse(method, compilation, takesMessage: true, cancellationToken) is null
            ? "after the message take only 'EventContext', 'CancellationToken' and services, by value; anything else needs a default"
            : null;

    private static string? AdviseInstance(IMethodSymbol method, Compilation compilation, CancellationToken cancellationToken) => method.ContainingType switch
    {
        _ when method.IsStatic => null,
        { IsAbstract: true } type => $"make it static, or '{type.Name}' not abstract",
        var type when HandlerInstanceParser.Parse(type, compilation, cancellationToken) is null =>
            $"give '{type.Name}' exactly one public constructor, which takes services and sets all required members",
        _ => null,
    };
}
