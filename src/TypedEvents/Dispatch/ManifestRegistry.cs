using System;
using System.Collections.Generic;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace TypedEvents.Dispatch;

/// <summary>Everything the manifests of a host declare. Filled while services are registered, read-only afterwards.</summary>
internal sealed class ManifestRegistry(IServiceCollection services) : IManifestRegistry
{
    private readonly HashSet<string> _assemblies = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Registration> _handlers = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Topic, int Version, bool IsRequest), Contract> _identities = [];
    private readonly HashSet<Type> _types = [];
    private readonly EventTopics _topics = new();
    private readonly List<Contract> _contracts = [];
    private readonly Dictionary<(string Topic, int Version), string> _responders = [];
    private string _assembly = "";

    /// <summary>Events and requests, each once, in order of registration.</summary>
    public IReadOnlyList<Contract> Contracts => _contracts;

    /// <summary>Handlers by id.</summary>
    public IReadOnlyCollection<Registration> Handlers => _handlers.Values;

    /// <summary>Assembly of the first root, the default service name of hosts without an environment; null before it is added.</summary>
    public string? RootAssembly { get; private set; }

    /// <summary>Registers a manifest and what it references, each assembly once.</summary>
    public void Add(EventManifest root)
    {
        RootAssembly ??= root.AssemblyName;
        Stack<EventManifest> open = new([root]);
        while (open.TryPop(out EventManifest? manifest))
        {
            if (!_assemblies.Add(manifest.AssemblyName))
            {
                continue;
            }

            _assembly = manifest.AssemblyName;
            manifest.Register(this);
            foreach (EventManifest reference in manifest.References)
            {
                open.Push(reference);
            }
        }
    }

    public void AddEvent<T>()
        where T : IEvent<T> =>
        AddContract(new Contract(T.Topic, T.Version, typeof(T), T.Fingerprint, null) { FormerTopics = T.FormerTopics, OlderVersions = T.OlderVersions.ToArray() });

    public void AddRequest<TRequest, TReply>()
        where TRequest : IRpcRequest<TRequest, TReply> =>
        AddContract(new Contract(TRequest.Topic, TRequest.Version, typeof(TRequest), TRequest.Fingerprint, typeof(TReply)));

    public void AddHandler<T>(HandlerDescriptor descriptor, EventInvoker<T> invoker)
        where T : IEvent<T>
    {
        AddEvent<T>();
        AddHandler(new EventRegistration<T>(descriptor, _assembly, invoker));
    }

    public void AddPatternHandler(HandlerDescriptor descriptor, EnvelopeInvoker invoker)
    {
        TopicGrammar.ThrowIfNotPattern(descriptor.Subscription);
        AddHandler(new PatternRegistration(descriptor, _assembly, invoker));
    }

    public void AddResponder<TRequest, TReply>(HandlerDescriptor descriptor, RequestInvoker<TRequest, TReply> invoker)
        where TRequest : IRpcRequest<TRequest, TReply>
    {
        AddRequest<TRequest, TReply>();
        if (!_responders.TryAdd((TRequest.Topic, TRequest.Version), descriptor.Id))
        {
            throw new InvalidOperationException(
                $"Two responders answer '{TRequest.Topic}' version {TRequest.Version}: '{_responders[(TRequest.Topic, TRequest.Version)]}' and '{descriptor.Id}'. Remove one; a request has exactly one responder.");
        }

        AddHandler(new ResponderRegistration<TRequest, TReply>(descriptor, _assembly, invoker));
    }

    public void AddRpcClient<TClient>(Func<IEventBus, TClient> factory)
        where TClient : class =>
        services.TryAddSingleton(provider => factory(provider.GetRequiredService<IEventBus>()));

    private void AddContract(Contract contract)
    {
        if (!_types.Add(contract.Type))
        {
            return;
        }

        var identity = (contract.Topic, contract.Version, contract.IsRequest);
        if (!_identities.TryAdd(identity, contract) && _identities[identity].Fingerprint != contract.Fingerprint)
        {
            throw new InvalidOperationException(
                $"'{contract.Topic}' version {contract.Version} is declared twice with different shapes: {Name(_identities[identity].Type)} and {Name(contract.Type)}. Give one of them another topic or the next Version.");
        }

        if (!contract.IsRequest)
        {
            _topics.Add(contract);
        }

        _contracts.Add(contract);
    }

    private void AddHandler(Registration registration)
    {
        if (!_handlers.TryAdd(registration.Descriptor.Id, registration))
        {
            throw new InvalidOperationException(
                $"Two handlers have the id '{registration.Descriptor.Id}', in {_handlers[registration.Descriptor.Id].Assembly} and {registration.Assembly}. Set [Subscribe(Name = \"...\")] on one of them.");
        }
    }

    private static string Name(Type type) => $"{type.FullName} ({type.Assembly.GetName().Name})";
}
