using System;
using System.Threading;
using System.Threading.Tasks;

namespace TypedEvents.Pipeline;

/// <summary>Rebuilds the application's own context for a handler.</summary>
/// <param name="MessageType">The event or request it is for; null for all.</param>
/// <param name="CreateAsync">Makes the context.</param>
internal sealed record ContextFactory(Type? MessageType, Func<EventContext, CancellationToken, ValueTask<object?>> CreateAsync);
