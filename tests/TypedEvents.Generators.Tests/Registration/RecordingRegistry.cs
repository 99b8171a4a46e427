using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;
using TypedEvents.Roslyn.Testing;

namespace TypedEvents.Generators.Tests.Registration;

/// <summary>Keeps what a manifest registers, in order, so that tests can look at it and run the invokers.</summary>
internal sealed class RecordingRegistry : IManifestRegistry
{
    private readonly Dictionary<string, Func<object, EventContext, ValueTask<object?>>> _invokers = new(StringComparer.Ordinal);
    private readonly Dictionary<Type, Func<IEventBus, object>> _clients = [];

    /// <summary>One line for each registration.</summary>
    public List<string> Lines { get; } = [];

    /// <summary>Every handler by id.</summary>
    public Dictionary<string, HandlerDescriptor> Handlers { get; } = new(StringComparer.Ordinal);

    /// <summary>Invokers of patterns, as they were given.</summary>
    public Dictionary<string, EnvelopeInvoker> Patterns { get; } = new(StringComparer.Ordinal);

    /// <summary>Registers the manifest that an assembly names in its attribute.</summary>
    public static RecordingRegistry Of(Runnable runnable)
    {
        RecordingRegistry registry = new();
        ManifestOf(runnable.Assembly).Register(registry);
        return registry;
    }

    public static EventManifest ManifestOf(Assembly assembly) =>
        (EventManifest)Activator.CreateInstance(assembly.GetCustomAttribute<EventManifestAttribute>()!.Manifest)!;

    public void AddEvent<T>()
        where T : IEvent<T> => Lines.Add($"event {typeof(T).FullName} {T.Topic} {T.Version}");

    public void AddRequest<TRequest, TReply>()
        where TRequest : IRpcRequest<TRequest, TReply> => Lines.Add($"request {typeof(TRequest).FullName} {TRequest.Topic} {TRequest.Version} {typeof(TReply).FullName}");

    public void AddHandler<T>(HandlerDescriptor descriptor, EventInvoker<T> invoker)
        where T : IEvent<T>
    {
        Add($"handler {typeof(T).FullName}", descriptor);
        _invokers.Add(descriptor.Id, async (message, context) =>
        {
            await invoker((T)message, context);
            return null;
        });
    }

    public void AddPatternHandler(HandlerDescriptor descriptor, EnvelopeInvoker invoker)
    {
        Add("pattern", descriptor);
        Patterns.Add(descriptor.Id, invoker);
        _invokers.Add(descriptor.Id, async (message, context) =>
        {
            await invoker((EventEnvelope)message, context);
            return null;
        });
    }

    public void AddResponder<TRequest, TReply>(HandlerDescriptor descriptor, RequestInvoker<TRequest, TReply> invoker)
        where TRequest : IRpcRequest<TRequest, TReply>
    {
        Add($"responder {typeof(TRequest).FullName} {typeof(TReply).FullName}", descriptor);
        _invokers.Add(descriptor.Id, async (message, context) => await invoker((TRequest)message, context));
    }

    public void AddRpcClient<TClient>(Func<IEventBus, TClient> factory)
        where TClient : class
    {
        Lines.Add($"client {typeof(TClient).FullName}");
        _clients.Add(typeof(TClient), factory);
    }

    /// <summary>Runs a handler and gives its reply, null for an event.</summary>
    public ValueTask<object?> InvokeAsync(string handlerId, object message, EventContext context) => _invokers[handlerId](message, context);

    /// <summary>Makes the only registered client.</summary>
    public object CreateClient(IEventBus bus) => _clients.Single().Value(bus);

    private void Add(string line, HandlerDescriptor descriptor)
    {
        Lines.Add($"{line} {descriptor.Subscription} {descriptor.Id}");
        Handlers.Add(descriptor.Id, descriptor);
    }
}
