using System;
using System.ComponentModel;

namespace TypedEvents.CompilerServices;

/// <summary>Resolves what a handler or its class asks for. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class HandlerServices
{
    /// <summary>A service that the handler needs.</summary>
    /// <exception cref="InvalidOperationException">It is not registered; the message names the handler and the service.</exception>
    public static T Get<T>(EventContext context)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(context);
        return Find<T>(context) ?? throw Missing(context.HandlerId, typeof(T));
    }

    /// <summary>A service that the handler can do without; null when it is not registered.</summary>
    public static T? Find<T>(EventContext context)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(context);
        return (T?)context.Services.GetService(typeof(T));
    }

    private static InvalidOperationException Missing(string handlerId, Type service) => new(
        $"Handler '{handlerId}' needs the service '{service}', which is not registered. "
        + "Register it in the host's services, or give the parameter the default value null.");
}
