using System;
using System.ComponentModel;

namespace TypedEvents;

/// <summary>Receives what a manifest declares, with its static types, so that the bus needs no reflection.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IManifestRegistry
{
    /// <summary>Declares an event.</summary>
    void AddEvent<T>()
        where T : IEvent<T>;

    /// <summary>Declares a request.</summary>
    void AddRequest<TRequest, TReply>()
        where TRequest : IRpcRequest<TRequest, TReply>;

    /// <summary>Declares a handler of one event.</summary>
    void AddHandler<T>(HandlerDescriptor descriptor, EventInvoker<T> invoker)
        where T : IEvent<T>;

    /// <summary>Declares a handler of a pattern.</summary>
    void AddPatternHandler(HandlerDescriptor descriptor, EnvelopeInvoker invoker);

    /// <summary>Declares the responder of a request.</summary>
    void AddResponder<TRequest, TReply>(HandlerDescriptor descriptor, RequestInvoker<TRequest, TReply> invoker)
        where TRequest : IRpcRequest<TRequest, TReply>;

    /// <summary>Declares the implementation of an RPC client interface.</summary>
    void AddRpcClient<TClient>(Func<IEventBus, TClient> factory)
        where TClient : class;
}
