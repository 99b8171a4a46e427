using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using TypedEvents.Generators;

namespace TypedEvents.Analyzers;

/// <summary>TE3004: an awaited call that could be given the token of the context. Tokens that are parameters are the matter of CA2016.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class TokenNotPassedAnalyzer() : HandlerBodyAnalyzer(Rules.Handlers.TokenNotPassed, [OperationKind.Await])
{
    /// <inheritdoc/>
    protected override void Analyze(OperationAnalysisContext context, IMethodSymbol handler)
    {
        if (FindContext(handler) is { } source
            && FindCall(((IAwaitOperation)context.Operation).Operation) is { } call
            && !PassesOn(call, source)
            && IsInReach(call)
            && TokenArguments.Find(call, $"{source.Name}.{nameof(System.Threading.CancellationToken)}", context.Compilation) is { } argument)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Rules.Handlers.TokenNotPassed,
                call.Syntax.GetLocation(),
                ImmutableDictionary<string, string?>.Empty.Add(FixProperties.Argument, argument),
                HandlerText.Of(call.Syntax),
                argument));
        }
    }

    private static IParameterSymbol? FindContext(IMethodSymbol handler) =>
        handler.Parameters.Any(parameter => parameter.Type.Is(KnownNames.CancellationToken))
            ? null
            : handler.Parameters.FirstOrDefault(parameter => parameter.Type.Is(KnownNames.EventContext));

    private static IInvocationOperation? FindCall(IOperation awaited) => awaited switch
    {
        IInvocationOperation { TargetMethod.Name: "ConfigureAwait" or "AsTask", Instance: { } task } => FindCall(task),
        IInvocationOperation call => call,
        _ => null,
    };

    /// <summary>True when the call is given a token or the context, or when its caller chose to give none.</summary>
    private static bool PassesOn(IInvocationOperation call, IParameterSymbol source) => call.Arguments.Any(argument =>
        argument.ArgumentKind != ArgumentKind.DefaultValue && (argument.Parameter?.Type.Is(KnownNames.CancellationToken) == true || Mentions(argument.Value, source)));

    /// <summary>True for a value that holds a token or the context. What is awaited on the way to it is a call of its own.</summary>
    private static bool Mentions(IOperation value, IParameterSymbol source) => value switch
    {
        IAwaitOperation => false,
        IAnonymousFunctionOperation => value.Descendants().Any(part => Is(part, source)),
        _ => Is(value, source) || value.ChildOperations.Any(part => Mentions(part, source)),
    };

    private static bool Is(IOperation value, IParameterSymbol source) =>
        value.Type.Is(KnownNames.CancellationToken)
        || (value is IParameterReferenceOperation { Parent: not IPropertyReferenceOperation } reference && SymbolEqualityComparer.Default.Equals(reference.Parameter, source));

    /// <summary>True unless a function in between is static or has a token of its own.</summary>
    private static bool IsInReach(IOperation operation)
    {
        for (IOperation? scope = operation; scope is not null; scope = scope.Parent)
        {
            IMethodSymbol? function = scope switch
            {
                IAnonymousFunctionOperation lambda => lambda.Symbol,
                ILocalFunctionOperation local => local.Symbol,
                _ => null,
            };
            if (function is not null && (function.IsStatic || function.Parameters.Any(parameter => parameter.Type.Is(KnownNames.CancellationToken))))
            {
                return false;
            }
        }

        return true;
    }
}
