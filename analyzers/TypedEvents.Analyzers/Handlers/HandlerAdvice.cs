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

        return AdviseResult(method, reply) ?? AdviseArguments(method, compilation, cancellationToken) ?? AdviseInstance(method.ContainingType);
    }

    private static string AdviseDeclaration(IMethodSymbol method) => method switch
    {
        { IsGenericMethod: true } => "remove its type parameters",
        { ContainingType.TypeKind: TypeKind.Interface } => "move it to a class",
        { IsAbstract: true } => "give it a body, or put the attribute on the methods that override it",
        { ReturnsByRef: true } or { ReturnsByRefReadonly: true } => "return a value, not a reference",
        _ when IsGeneric(method.ContainingType) => $"remove the type parameters of '{method.ContainingType.Name}'",
        _ => "make it and the types around it at least internal",
    };

    private static bool IsGeneric(INamedTypeSymbol? type) => type is not null && (type.TypeParameters.Length > 0 || IsGeneric(type.ContainingType));

    private static string? AdviseResult(IMethodSymbol method, ITypeSymbol? reply)
    {
        if (HandlerResults.Parse(method, reply) is not null)
        {
            return null;
        }

        string text = reply is null ? "" : SymbolScopes.Text(reply);
        return (reply, method) switch
        {
            (null, { ReturnsVoid: true }) => "'async void' cannot be awaited: return 'Task'",
            (null, _) => "return 'void', 'Task' or 'ValueTask'",
            _ => $"return '{text}', 'Task<{text}>' or 'ValueTask<{text}>'",
        };
    }

    private static string? AdviseArguments(IMethodSymbol method, Compilation compilation, CancellationToken cancellationToken) =>
        HandlerArguments.Parse(method, compilation, takesMessage: true, cancellationToken) is null
            ? "after the message take only 'EventContext', 'CancellationToken' and services, by value; anything else needs a default"
            : null;

    private static string AdviseInstance(INamedTypeSymbol type) => type.IsAbstract
        ? $"make it static, or '{type.Name}' not abstract"
        : $"give '{type.Name}' exactly one public constructor, which takes services and sets all required members";
}
