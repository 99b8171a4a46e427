using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using TypedEvents.Generators;

namespace TypedEvents.Analyzers;

/// <summary>TE3004: a call, awaited or returned as the task of the handler, that could be given the token of the handler. A token that is the last parameter is the matter of CA2016, which sees no other.</summary>
internal sealed class TokenNotPassedAnalyzer() : HandlerBodyAnalyzer(Rules.Handlers.TokenNotPassed, [OperationKind.Await, OperationKind.Return])
{
    /// <inheritdoc/>
    protected override void Analyze(OperationAnalysisContext context, IMethodSymbol handler)
    {
        if (FindToken(handler) is { } token
            && FindTask(context.Operation) is { } task
            && FindCall(task) is { } call
            && !PassesOn(call)
            && IsInReach(call)
            && TokenArguments.Find(call, token, context.Compilation) is { } argument)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Rules.Handlers.TokenNotPassed,
                call.Syntax.GetLocation(),
                ImmutableDictionary<string, string?>.Empty.Add(FixProperties.Argument, argument),
                HandlerText.Of(call.Syntax),
                argument));
        }
    }

    private static string? FindToken(IMethodSymbol handler)
    {
        if (handler.Parameters.FirstOrDefault(parameter => parameter.Type.Is(KnownNames.CancellationToken)) is { } token)
        {
            return handler.Parameters.Last().Type.Is(KnownNames.CancellationToken) ? null : SymbolNames.Escape(token.Name);
        }

        return handler.Parameters.FirstOrDefault(parameter => parameter.Type.Is(KnownNames.EventContext)) is { } source
            ? $"{SymbolNames.Escape(source.Name)}.{nameof(System.Threading.CancellationToken)}"
            : null;
    }

    private static IOperation? FindTask(IOperation operation) => operation switch
    {
        IAwaitOperation awaited => awaited.Operation,
        IReturnOperation { ReturnedValue: { } value } when TaskTypes.Contains(value.Type) => value,
        _ => null,
    };

    private static IInvocationOperation? FindCall(IOperation awaited) => awaited switch
    {
        IInvocationOperation { TargetMethod.Name: "ConfigureAwait" or "AsTask", Instance: { } task } => FindCall(task),
        IInvocationOperation call => call,
        _ => null,
    };

    /// <summary>True when the call is given a token or the context, or when its caller chose to give none.</summary>
    private static bool PassesOn(IInvocationOperation call) => call.Arguments.Any(argument =>
        argument.ArgumentKind != ArgumentKind.DefaultValue && Mentions(argument.Value));

    /// <summary>True for a value that holds a token or the context. What is awaited on the way to it is a call of its own.</summary>
    private static bool Mentions(IOperation value) => value switch
    {
        IAwaitOperation => false,
        IAnonymousFunctionOperation => value.Descendants().Any(IsSource),
        _ => IsSource(value) || value.ChildOperations.Any(Mentions),
    };

    private static bool IsSource(IOperation value) =>
        value.Type.Is(KnownNames.CancellationToken)
        || (value is IParameterReferenceOperation { Parent: not IPropertyReferenceOperation } reference && reference.Parameter.Type.Is(KnownNames.EventContext));

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
