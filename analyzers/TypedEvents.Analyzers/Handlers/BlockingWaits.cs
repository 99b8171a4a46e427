using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TypedEvents.Generators;

namespace TypedEvents.Analyzers;

/// <summary>The ways to block until a task ends.</summary>
internal static class BlockingWaits
{
    /// <summary>True for <c>Task.WaitAll(...)</c>.</summary>
    public static bool IsWaitAll(IOperation operation) =>
        operation is IInvocationOperation { TargetMethod: { Name: "WaitAll", IsStatic: true, ContainingType: var type } } && type.Is(KnownNames.Task);

    /// <summary>The task that <c>.Result</c>, <c>.Wait()</c> or <c>.GetAwaiter().GetResult()</c> waits for; null for any other operation.</summary>
    public static IOperation? FindTask(IOperation operation) => operation switch
    {
        IPropertyReferenceOperation { Property.Name: "Result", Instance: { } task } when HasResult(task.Type) => task,
        IInvocationOperation { TargetMethod: { Name: "Wait", ContainingType: var type }, Instance: { } task } when type.Is(KnownNames.Task) => task,
        IInvocationOperation
        {
            TargetMethod.Name: "GetResult",
            Instance: IInvocationOperation { TargetMethod: { Name: "GetAwaiter", ContainingType: var type }, Instance: { } task },
        } when IsAwaitable(type) => task,
        _ => null,
    };

    private static bool HasResult(ITypeSymbol? type) => type.Is(KnownNames.TaskOfT) || type.Is(KnownNames.ValueTaskOfT);

    private static bool IsAwaitable(INamedTypeSymbol type) =>
        TaskTypes.Contains(type)
        || (type.Name is "ConfiguredTaskAwaitable" or "ConfiguredValueTaskAwaitable" && type.IsIn("CompilerServices", "Runtime", "System"));
}
