using Microsoft.CodeAnalysis;

namespace TypedEvents.Generators;

/// <summary>Tells how a handler returns.</summary>
internal static class HandlerResults
{
    /// <summary>How it returns, or null when that does not fit what it handles.</summary>
    /// <param name="method">The handler.</param>
    /// <param name="reply">The reply of the request it answers; null for an event or a pattern.</param>
    public static HandlerResult? Parse(IMethodSymbol method, ITypeSymbol? reply)
    {
        if (reply is null)
        {
            return method switch
            {
                // Nobody could await it: it would be settled before it has run, and its exception would end the process.
                { ReturnsVoid: true, IsAsync: true } => null,
                { ReturnsVoid: true } => HandlerResult.Void,
                _ when method.ReturnType.Is(KnownNames.Task) => HandlerResult.Task,
                _ when method.ReturnType.Is(KnownNames.ValueTask) => HandlerResult.ValueTask,
                _ => null,
            };
        }

        if (SymbolEqualityComparer.Default.Equals(method.ReturnType, reply))
        {
            return HandlerResult.Reply;
        }

        if (method.ReturnType is not INamedTypeSymbol { TypeArguments.Length: 1 } task
            || !SymbolEqualityComparer.Default.Equals(task.TypeArguments[0], reply))
        {
            return null;
        }

        return task.Is(KnownNames.TaskOfT) ? HandlerResult.TaskOfReply
            : task.Is(KnownNames.ValueTaskOfT) ? HandlerResult.ValueTaskOfReply
            : null;
    }
}
