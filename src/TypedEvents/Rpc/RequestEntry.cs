using System.Threading.Tasks;

namespace TypedEvents.Rpc;

/// <summary>The responder of a request.</summary>
internal abstract class RequestEntry(string topic, int version)
{
    public string Topic { get; } = topic;

    public int Version { get; } = version;

    /// <summary>Decodes and validates the request, has it answered, encodes the reply. Everything before the first await reads the body.</summary>
    public abstract ValueTask HandleAsync(RequestRun run);
}
