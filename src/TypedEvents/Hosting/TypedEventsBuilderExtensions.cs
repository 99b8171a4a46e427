using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using TypedEvents.Pipeline;

namespace TypedEvents;

/// <summary>Policies and context factories in code.</summary>
public static class TypedEventsBuilderExtensions
{
    /// <summary>Changes the policy of a handler; wins over its attributes and the options. Several calls apply in order.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="handler">Id of the handler, or a topic for all its handlers.</param>
    /// <param name="configure">Changes what attributes and options say; every property is set.</param>
    public static ITypedEventsBuilder ConfigureHandler(this ITypedEventsBuilder builder, [TopicName(AllowsPattern = true, AllowsHandlerId = true)] string handler, Action<HandlerOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrWhiteSpace(handler);
        ArgumentNullException.ThrowIfNull(configure);
        builder.Services.AddSingleton(new HandlerConfiguration(handler, configure));
        return builder;
    }

    /// <summary>Rebuilds the application's own context before every attempt of every handler; see <see cref="EventContext.GetApplicationContext{TContext}"/>.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="factory">Called with the identity and the scope of the message; when it throws, the attempt has failed.</param>
    public static ITypedEventsBuilder UseContextFactory<TContext>(this ITypedEventsBuilder builder, Func<EventContext, CancellationToken, ValueTask<TContext>> factory) =>
        Use(builder, null, factory);

    /// <summary>As <see cref="UseContextFactory{TContext}"/>, for the handlers of one event or request; wins over the factory for all.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="factory">Called with the identity and the scope of the message; when it throws, the attempt has failed.</param>
    public static ITypedEventsBuilder UseContextFactory<TEvent, TContext>(this ITypedEventsBuilder builder, Func<EventContext, CancellationToken, ValueTask<TContext>> factory)
        where TEvent : IMessage<TEvent> => Use(builder, typeof(TEvent), factory);

    private static ITypedEventsBuilder Use<TContext>(ITypedEventsBuilder builder, Type? messageType, Func<EventContext, CancellationToken, ValueTask<TContext>> factory)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(factory);
        builder.Services.AddSingleton(new ContextFactory(
            messageType,
            async (context, cancellationToken) => await factory(context, cancellationToken).ConfigureAwait(false)));
        return builder;
    }
}
