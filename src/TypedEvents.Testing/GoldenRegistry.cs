using System;
using System.Collections.Generic;
using System.Linq;
using TypedEvents.CompilerServices;
using TypedEvents.Serialization;

namespace TypedEvents.Testing;

/// <summary>The contracts of a program, as readers of samples.</summary>
internal sealed class GoldenRegistry : IManifestRegistry
{
    private delegate void Reader(int version, byte[] body, WireFormat format);

    private readonly HashSet<string> _assemblies = new(StringComparer.Ordinal);
    private readonly List<(string Topic, bool IsRequest, int Version, int[] Older, Reader Read)> _contracts = [];
    private readonly Dictionary<(string Topic, int Version), Reader> _replies = [];

    /// <summary>Adds a manifest and what it references, each assembly once.</summary>
    public void Add(EventManifest manifest)
    {
        if (_assemblies.Add(manifest.AssemblyName))
        {
            manifest.Register(this);
            foreach (EventManifest reference in manifest.References)
            {
                Add(reference);
            }
        }
    }

    /// <summary>Reads a body in every contract that takes its version, and says what went wrong.</summary>
    public IEnumerable<string> Read(string topic, int version, bool isRequest, byte[] body, WireFormat format)
    {
        bool isRead = false;
        foreach (var contract in _contracts.Where(candidate => candidate.Topic == topic && candidate.IsRequest == isRequest && (candidate.Version == version || candidate.Older.Contains(version))))
        {
            isRead = true;
            if (Try(() => contract.Read(version, body, format)) is { } problem)
            {
                yield return contract.Version == version ? problem : $"as version {contract.Version}: {problem}";
            }
        }

        if (!isRead)
        {
            yield return $"no contract reads '{topic}' version {version}: restore its record, with an [Upcaster] that leads on from it, or delete the sample.";
        }
    }

    /// <summary>Reads the body of a reply, and says what went wrong.</summary>
    public IEnumerable<string> ReadReply(string topic, int version, byte[] body, WireFormat format)
    {
        string? problem = _replies.TryGetValue((topic, version), out Reader? read)
            ? Try(() => read(version, body, format))
            : $"no request '{topic}' version {version} has this reply: restore its record, or delete the sample.";
        return problem is null ? [] : [problem];
    }

    public void AddEvent<T>()
        where T : IEvent<T> => AddMessage<T>(isRequest: false);

    public void AddRequest<TRequest, TReply>()
        where TRequest : IRpcRequest<TRequest, TReply>
    {
        AddMessage<TRequest>(isRequest: true);
        _replies[(TRequest.Topic, TRequest.Version)] = (_, body, format) => EventSerializer.DecodeReply<TRequest, TReply>(body, format);
    }

    public void AddHandler<T>(HandlerDescriptor descriptor, EventInvoker<T> invoker)
        where T : IEvent<T>
    {
        // Samples are read, not handled.
    }

    public void AddPatternHandler(HandlerDescriptor descriptor, EnvelopeInvoker invoker)
    {
        // Samples are read, not handled.
    }

    public void AddResponder<TRequest, TReply>(HandlerDescriptor descriptor, RequestInvoker<TRequest, TReply> invoker)
        where TRequest : IRpcRequest<TRequest, TReply>
    {
        // Samples are read, not answered.
    }

    public void AddRpcClient<TClient>(Func<IEventBus, TClient> factory)
        where TClient : class
    {
        // Samples are read, not sent.
    }

    private void AddMessage<T>(bool isRequest)
        where T : IMessage<T>
    {
        foreach (string topic in (string[])[T.Topic, .. T.FormerTopics])
        {
            _contracts.Add((topic, isRequest, T.Version, T.OlderVersions.ToArray(), Read<T>));
        }
    }

    private static void Read<T>(int version, byte[] body, WireFormat format)
        where T : IMessage<T>
    {
        if (version == T.Version)
        {
            _ = EventSerializer.Decode<T>(body, format);
            return;
        }

        OlderBody older = new(version, body, format, limits: null);
        _ = T.ReadOlder(ref older) ?? throw new InvalidOperationException("The upcaster returned null.");
    }

    // Not only the decoder: an upcaster or a constructor of the record may refuse the values with an exception of its own.
    private static string? Try(Action read)
    {
        try
        {
            read();
            return null;
        }
        catch (Exception exception)
        {
            return $"{exception.GetType().Name}: {exception.Message}";
        }
    }
}
