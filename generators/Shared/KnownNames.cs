namespace TypedEvents.Generators;

/// <summary>Metadata names of the types that generator and analyzers look for.</summary>
internal static class KnownNames
{
    public const string TchuEvent = "TypedEvents.TchuEventAttribute";
    public const string TchuRpc = "TypedEvents.TchuRpcAttribute";
    public const string TchuType = "TypedEvents.TchuTypeAttribute";
    public const string TchuRpcClient = "TypedEvents.TchuRpcClientAttribute";
    public const string Upcaster = "TypedEvents.UpcasterAttribute";
    public const string Downcaster = "TypedEvents.DowncasterAttribute";
    public const string FormerTopics = "TypedEvents.FormerTopicsAttribute";
    public const string Subscribe = "TypedEvents.SubscribeAttribute";
    public const string Retry = "TypedEvents.RetryAttribute";
    public const string Timeout = "TypedEvents.TimeoutAttribute";
    public const string TopicName = "TypedEvents.TopicNameAttribute";
    public const string Rpc = "TypedEvents.IRpc`1";
    public const string EventEnvelope = "TypedEvents.EventEnvelope";
    public const string EventContext = "TypedEvents.EventContext";
    public const string EventBus = "TypedEvents.IEventBus";
    public const string Closed = "TypedEvents.TypedEventsClosedAttribute";
    public const string CallOptions = "TypedEvents.CallOptions";
    public const string Message = "TypedEvents.IMessage`1";
    public const string CancellationToken = "System.Threading.CancellationToken";
    public const string Task = "System.Threading.Tasks.Task";
    public const string TaskOfT = "System.Threading.Tasks.Task`1";
    public const string ValueTask = "System.Threading.Tasks.ValueTask";
    public const string ValueTaskOfT = "System.Threading.Tasks.ValueTask`1";
    public const string AsyncDisposable = "System.IAsyncDisposable";
    public const string SetsRequiredMembers = "System.Diagnostics.CodeAnalysis.SetsRequiredMembersAttribute";
    public const string EventManifestAttribute = "TypedEvents.EventManifestAttribute";
    public const string EventHistoriesAttribute = "TypedEvents.EventHistoriesAttribute";
    public const string EventContractsAttribute = "TypedEvents.EventContractsAttribute";
    public const string EventSubscriptionsAttribute = "TypedEvents.EventSubscriptionsAttribute";
    public const string GoldenSamples = "TypedEvents.Testing.GoldenSamples";
    public const string ExternalTopics = "TypedEvents.ExternalTopicsAttribute";
    public const string ServiceCollectionExtensions = "TypedEvents.TypedEventsServiceCollectionExtensions";

    /// <summary>Simple name of the assembly that every contracts assembly references.</summary>
    public const string AbstractionsAssembly = "TypedEvents.Abstractions";
}
