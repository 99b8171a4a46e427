using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TypedEvents.Generators;

namespace TypedEvents.Analyzers;

/// <summary>Tells what is still there when the method that made it has ended. An instance may end with the handler, so only statics and work that nobody waits for count.</summary>
internal static class Lifetimes
{
    private static readonly string[] Adding = ["Add", "TryAdd", "AddFirst", "AddLast", "Enqueue", "Insert", "Push", "TryWrite"];

    /// <summary>True when a value, or a lambda that captures it, outlives the method.</summary>
    public static bool Outlives(IOperation value)
    {
        bool outlives = IsKept(value);
        for (IOperation? scope = value.Parent; scope is not null && !outlives; scope = scope.Parent)
        {
            outlives = scope is IAnonymousFunctionOperation && (IsKept(scope) || IsDroppedWork(scope));
        }

        return outlives;
    }

    private static bool IsKept(IOperation value)
    {
        IOperation whole = Whole(value);
        return whole.Parent switch
        {
            IAssignmentOperation assignment => IsStatic(assignment.Target),
            IEventAssignmentOperation { Adds: true } subscription => IsStatic(subscription.EventReference),
            IArgumentOperation { Parent: IInvocationOperation work } when TaskTypes.Contains(work.Type) && IsDropped(work) => true,
            IArgumentOperation { Parent: IInvocationOperation { Instance: { } target } call } => Adding.Contains(call.TargetMethod.Name) && IsStatic(target),
            _ => false,
        };
    }

    private static bool IsDroppedWork(IOperation lambda)
    {
        IOperation whole = Whole(lambda);
        return whole.Parent is IArgumentOperation { Parent: IInvocationOperation { TargetMethod: var method } work }
            && StartsWork(method)
            && IsDropped(work);
    }

    private static bool IsDropped(IInvocationOperation work) => work.Parent is IExpressionStatementOperation or ISimpleAssignmentOperation { Target: IDiscardOperation };

    /// <summary>The outermost expression that holds the value.</summary>
    private static IOperation Whole(IOperation value)
    {
        while (value.Parent is IConversionOperation or IDelegateCreationOperation or ITupleOperation or IConditionalOperation or ICoalesceOperation
            or ICollectionExpressionOperation or IArrayInitializerOperation or IArrayCreationOperation or IObjectCreationOperation
            or IArgumentOperation { Parent: IObjectCreationOperation })
        {
            value = value.Parent;
        }

        return value;
    }

    private static bool IsStatic(IOperation? target) => target switch
    {
        IPropertyReferenceOperation { Property.IsIndexer: true } item => IsStatic(item.Instance),
        IMemberReferenceOperation member => member.Member.IsStatic,
        _ => false,
    };

    private static bool StartsWork(IMethodSymbol method) => method.Name switch
    {
        "Run" => method.ContainingType.Is(KnownNames.Task),
        "StartNew" => method.ContainingType is { Name: "TaskFactory" } type && type.IsIn("Tasks", "Threading", "System"),
        "QueueUserWorkItem" or "UnsafeQueueUserWorkItem" => method.ContainingType is { Name: "ThreadPool" } type && type.IsIn("Threading", "System"),
        _ => false,
    };
}
