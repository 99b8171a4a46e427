using System;
using System.Collections.Generic;
using System.Linq;
using TypedEvents.Pipeline;
using TypedEvents.Rpc;

namespace TypedEvents.Dispatch;

/// <summary>Turns registrations into dispatch tables, with the policies and context factories of each handler.</summary>
internal sealed class DispatchTableBuilder(HandlerPolicies policies, ContextFactories factories)
{
    private readonly Dictionary<Type, Func<EventEntry>> _events = [];
    private readonly List<(TopicPattern Pattern, HandlerEntry<EventEnvelope> Handler)> _patterns = [];
    private readonly List<RequestEntry> _requests = [];

    public void AddHandler<T>(HandlerDescriptor descriptor, EventInvoker<T> invoker)
        where T : IEvent<T>
    {
        HandlerEntry<T> handler = new(descriptor, policies.Resolve(descriptor, HandlerKind.Event), factories.For(typeof(T)), invoker);
        if (!_handlersByType.TryGetValue(typeof(T), out object? found))
        {
            List<HandlerEntry<T>> handlers = [];
            _handlersByType.Add(typeof(T), found = handlers);
            _events.Add(typeof(T), () => new EventEntry<T>([.. handlers]));
        }

        ((List<HandlerEntry<T>>)found).Add(handler);
    }

    public void AddPatternHandler(HandlerDescriptor descriptor, EnvelopeInvoker invoker) => _patterns.Add((
        new TopicPattern(descriptor.Subscription),
        new HandlerEntry<EventEnvelope>(descriptor, policies.Resolve(descriptor, HandlerKind.Pattern), factories.For(null), new EventInvoker<EventEnvelope>(invoker))));

    public void AddResponder<TRequest, TReply>(HandlerDescriptor descriptor, RequestInvoker<TRequest, TReply> invoker)
        where TRequest : IRpcRequest<TRequest, TReply> =>
        _requests.Add(new RequestEntry<TRequest, TReply>(descriptor, policies.Resolve(descriptor, HandlerKind.Responder), factories.For(typeof(TRequest)), invoker));

    public DispatchTable BuildEvents() => new(_events.Values.Select(create => create()), _patterns);

    public ResponderTable BuildResponders() => new(_requests);

    private readonly Dictionary<Type, object> _handlersByType = [];
}
