using Microsoft.CodeAnalysis;
using TypedEvents.Generators;

namespace TypedEvents.Analyzers;

/// <summary>The types of calls whose work goes on after they returned.</summary>
internal static class TaskTypes
{
    /// <summary>True for tasks, with and without a result.</summary>
    public static bool Contains(ITypeSymbol? type) =>
        type.Is(KnownNames.Task) || type.Is(KnownNames.TaskOfT) || type.Is(KnownNames.ValueTask) || type.Is(KnownNames.ValueTaskOfT);
}
