using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Threading;

namespace TypedEvents;

/// <summary>What a handler may know about the message it handles. Valid while the handler runs; its data are immutable.</summary>
public sealed class EventContext
{
    private static readonly string[] NoHandler = [""];

    // The bus runs the handlers of a message one after the other with one context: what differs between them is set before each attempt.
    // The id is kept as a place in an array: storing a number from handler to handler is free, storing a reference is not (dispatch to five).
    private string[] _handlerIds = NoHandler;
    private int _handler;
    private int _attempt = 1;
    private IServiceProvider _services = null!;
    private CancellationToken _cancellationToken;
    private object? _applicationContext;
    private string? _correlationId;

    // What a received message says is read where it is, in its headers: a copy of each would double what a context takes.
    private readonly IMessageFacts _facts;

    /// <summary>Creates a context, for tests of handlers.</summary>
    public EventContext() => _facts = new MessageFacts();

#pragma warning disable CS8618 // Topic and Services are set by what stands behind them.
    /// <summary>Creates the context of a received message.</summary>
    [SetsRequiredMembers]
    internal EventContext(IMessageFacts facts, int attempt, IServiceProvider services, CancellationToken cancellationToken)
    {
        _facts = facts;
        _attempt = attempt;
        _services = services;
        _cancellationToken = cancellationToken;
    }
#pragma warning restore CS8618

    /// <summary>Id of the message; the same on every attempt and redelivery.</summary>
    public required Guid EventId { get => _facts.EventId; init => Given.EventId = value; }

    /// <summary>The topic it was published on.</summary>
    public required string Topic { get => _facts.Topic; init => Given.Topic = value; }

    /// <summary>Version of the contract it was published with.</summary>
    public int Version { get => _facts.Version; init => Given.Version = value; }

    /// <summary>Shared by everything that one first cause set off. Default: the id of the message.</summary>
    public string CorrelationId { get => _correlationId ??= _facts.CorrelationId ?? EventId.ToString(); init => Given.CorrelationId = value; }

    /// <summary>Id of the message whose handler published this one; null at the start of a chain.</summary>
    public string? CausationId { get => _facts.CausationId; init => Given.CausationId = value; }

    /// <summary>Who caused it; null when unknown.</summary>
    public EventIdentity? Identity { get => _facts.Identity; init => Given.Identity = value; }

    /// <summary>Which attempt of this handler this is, from 1; counts immediate and delayed attempts of all replicas.</summary>
    public int Attempt { get => _attempt; init => _attempt = value; }

    /// <summary>When it was published, by the publisher's clock.</summary>
    public DateTimeOffset Timestamp { get => _facts.Timestamp; init => Given.Timestamp = value; }

    /// <summary>Name of the service that published it; null when unknown.</summary>
    public string? Source { get => _facts.Source; init => Given.Source = value; }

    /// <summary>Application headers. Never null.</summary>
    public IReadOnlyDictionary<string, string> Headers { get => _facts.Custom ?? FrozenDictionary<string, string>.Empty; init => Given.Custom = value; }

    /// <summary>Stable id of the running handler.</summary>
    public string HandlerId { get => _handlerIds[_handler]; init => _handlerIds = [value]; }

    /// <summary>The scope of this message; handlers without services run outside any scope and see the host's root provider.</summary>
    public required IServiceProvider Services { get => _services; init => _services = value; }

    /// <summary>Cancelled when the attempt times out or the host stops for good.</summary>
    public CancellationToken CancellationToken { get => _cancellationToken; init => _cancellationToken = value; }

    /// <summary>What the registered context factory made from the identity; null without a factory.</summary>
    public object? ApplicationContext { get => _applicationContext; init => _applicationContext = value; }

    /// <summary>The application's own context, as made by the registered context factory.</summary>
    /// <exception cref="InvalidOperationException">No factory for this type is registered.</exception>
    public TContext GetApplicationContext<TContext>() => ApplicationContext is TContext context
        ? context
        : throw new InvalidOperationException(
            $"No {typeof(TContext).Name} was made for '{Topic}'. Register a factory with UseContextFactory<{typeof(TContext).Name}>(...).");

    /// <summary>Prepares for an attempt of a handler.</summary>
    internal void Begin(string[] handlerId, int attempt, IServiceProvider services, CancellationToken cancellationToken)
    {
        Begin(handlerId);
        _attempt = attempt;
        _applicationContext = null;
        _services = services;
        _cancellationToken = cancellationToken;
    }

    /// <summary>Prepares for plain handlers, for whose first attempt the context is as it was made.</summary>
    internal void Begin(string[] handlerIds)
    {
        _handlerIds = handlerIds;
        _handler = 0;
    }

    /// <summary>Moves on to one of the plain handlers.</summary>
    internal void MoveTo(int handler) => _handler = handler;

    /// <summary>Sets what the context factory made for this attempt.</summary>
    internal void SetApplicationContext(object? applicationContext) => _applicationContext = applicationContext;

    /// <summary>A copy for the handlers that follow one which was left behind and still uses this one.</summary>
    internal EventContext Fork() => (EventContext)MemberwiseClone();

    private MessageFacts Given => (MessageFacts)_facts;
}
