using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using TypedEvents.Generators;

namespace TypedEvents.Analyzers;

/// <summary>Finds out how a call can be given a token.</summary>
internal static class TokenArguments
{
    /// <summary>The argument to add at the end, named where its place needs it; null when the call takes no token.</summary>
    public static string? Find(IInvocationOperation call, string token, Compilation compilation)
    {
        if (call.Syntax is not InvocationExpressionSyntax { ArgumentList.Arguments: var written })
        {
            return null;
        }

        bool hasNames = written.Any(argument => argument.NameColon is not null);
        if (call.Arguments.FirstOrDefault(argument => argument.ArgumentKind == ArgumentKind.DefaultValue && argument.Parameter?.Type.Is(KnownNames.CancellationToken) == true) is { } left)
        {
            bool isNext = call.Arguments.All(argument => argument == left || argument.ArgumentKind != ArgumentKind.DefaultValue);
            return isNext && !hasNames ? token : $"{SymbolNames.Escape(left.Parameter!.Name)}: {token}";
        }

        return FindOverload(call, compilation) is { } parameter ? hasNames ? $"{SymbolNames.Escape(parameter.Name)}: {token}" : token : null;
    }

    /// <summary>The token of an overload with the same parameters and the token after them.</summary>
    private static IParameterSymbol? FindOverload(IInvocationOperation call, Compilation compilation)
    {
        IMethodSymbol method = call.TargetMethod;
        if (call.Arguments.Any(argument => argument.ArgumentKind != ArgumentKind.Explicit))
        {
            return null;
        }

        return method.ContainingType.GetMembers(method.Name)
            .OfType<IMethodSymbol>()
            .Where(candidate => candidate.IsStatic == method.IsStatic
                && candidate.Arity == method.Arity
                && candidate.Parameters.Length == method.Parameters.Length + 1
                && candidate.Parameters[method.Parameters.Length].Type.Is(KnownNames.CancellationToken)
                && compilation.IsSymbolAccessibleWithin(candidate, compilation.Assembly))
            .Select(candidate => candidate.Arity == 0 ? candidate : candidate.Construct([.. method.TypeArguments]))
            .Where(candidate => SymbolEqualityComparer.Default.Equals(candidate.ReturnType, method.ReturnType)
                && method.Parameters.All(parameter => SymbolEqualityComparer.Default.Equals(parameter.Type, candidate.Parameters[parameter.Ordinal].Type)))
            .Select(candidate => candidate.Parameters[method.Parameters.Length])
            .FirstOrDefault();
    }
}
