using Microsoft.CodeAnalysis;
using TypedEvents.Generators;

namespace TypedEvents.Analyzers;

/// <summary>What a handler has to return, as code that needs no using.</summary>
internal static class ReturnTypes
{
    /// <summary>The reply, in a task when the method returns one now or is async.</summary>
    public static string For(IMethodSymbol method, ITypeSymbol reply)
    {
        ITypeSymbol current = method.ReturnType;
        bool isTask = method.IsAsync || current.Is(KnownNames.Task) || current.Is(KnownNames.TaskOfT);
        string text = SymbolNames.AnnotatedTypeName(reply);
        return current.Is(KnownNames.ValueTask) || current.Is(KnownNames.ValueTaskOfT) ? $"global::{KnownNames.ValueTask}<{text}>"
            : isTask ? TaskOf(text)
            : text;
    }

    /// <summary>What an async method returns that now returns its result itself; null when it returns a task already.</summary>
    public static string? ForAsync(IMethodSymbol method) =>
        method.ReturnsVoid ? "global::" + KnownNames.Task
        : TaskTypes.Contains(method.ReturnType) ? null
        : TaskOf(SymbolNames.AnnotatedTypeName(method.ReturnType));

    private static string TaskOf(string result) => $"global::{KnownNames.Task}<{result}>";
}
