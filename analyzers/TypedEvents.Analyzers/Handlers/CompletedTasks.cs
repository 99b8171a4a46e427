using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace TypedEvents.Analyzers;

/// <summary>Tasks that have ended where their result is read, so that reading it does not block.</summary>
internal static class CompletedTasks
{
    /// <summary>True for the task given to a continuation, and for one that was awaited before or asked whether it has ended.</summary>
    public static bool Contains(IOperation task, IMethodSymbol handler) => task switch
    {
        IParameterReferenceOperation { Parameter.ContainingSymbol: var owner } => !SymbolEqualityComparer.Default.Equals(owner, handler),
        ILocalReferenceOperation { Local: var local } => Root(task).Descendants().Any(operation => Ends(operation, local, task.Syntax.SpanStart)),
        _ => false,
    };

    private static bool Ends(IOperation operation, ILocalSymbol local, int before) => operation switch
    {
        IAwaitOperation wait => wait.Syntax.SpanStart < before && wait.Operation.DescendantsAndSelf().Any(part => Is(part, local)),
        IPropertyReferenceOperation { Property.Name: "IsCompleted" or "IsCompletedSuccessfully", Instance: { } asked } => Is(asked, local),
        _ => false,
    };

    private static bool Is(IOperation operation, ILocalSymbol local) =>
        operation is ILocalReferenceOperation reference && SymbolEqualityComparer.Default.Equals(reference.Local, local);

    private static IOperation Root(IOperation operation)
    {
        while (operation.Parent is { } parent)
        {
            operation = parent;
        }

        return operation;
    }
}
