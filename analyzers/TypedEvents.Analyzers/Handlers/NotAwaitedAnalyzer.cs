using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using TypedEvents.Generators;

namespace TypedEvents.Analyzers;

/// <summary>TE3006: a publish or call whose task is dropped.</summary>
internal sealed class NotAwaitedAnalyzer() : RuleAnalyzer(Rules.Handlers.NotAwaited)
{
    /// <inheritdoc/>
    public override void Register(AnalysisContext context)
    {
        context.RegisterCompilationStartAction(start =>
        {
            if (start.Compilation.GetTypeByMetadataName(KnownNames.EventBus) is not null)
            {
                start.RegisterOperationAction(Analyze, OperationKind.ExpressionStatement);
            }
        });
    }

    private static void Analyze(OperationAnalysisContext context)
    {
        IOperation dropped = ((IExpressionStatementOperation)context.Operation).Operation;
        if (FindCall(dropped) is not null)
        {
            string text = HandlerText.Of(dropped.Syntax);
            context.ReportDiagnostic(Diagnostic.Create(Rules.Handlers.NotAwaited, dropped.Syntax.GetLocation(), text, Advise(dropped, text)));
        }
    }

    private static string Advise(IOperation dropped, string text)
    {
        if (dropped is not IConditionalAccessOperation access)
        {
            return "await " + text;
        }

        string bus = HandlerText.Of(access.Operation.Syntax);
        return $"if ({bus} is not null) await {bus}{HandlerText.Of(access.WhenNotNull.Syntax)}";
    }

    private static IInvocationOperation? FindCall(IOperation? operation) => operation switch
    {
        IConditionalAccessOperation access => FindCall(access.WhenNotNull),
        IInvocationOperation call when BusCalls.Is(call.TargetMethod) => call,
        IInvocationOperation { TargetMethod.Name: "AsTask" or "ConfigureAwait" or "Preserve", Instance: { } task } => FindCall(task),
        _ => null,
    };
}
