using System.Text.Json;
using TypedEvents.CompilerServices;
using TypedEvents.Serialization;

namespace TypedEvents;

/// <summary>A request with the codec of its reply. Implemented by the generator for every record with <see cref="TchuRpcAttribute"/>.</summary>
/// <typeparam name="TSelf">The request itself.</typeparam>
/// <typeparam name="TReply">The reply.</typeparam>
public interface IRpcRequest<TSelf, TReply> : IMessage<TSelf>, IRpc<TReply>
    where TSelf : IRpcRequest<TSelf, TReply>
{
    /// <summary>Writes a reply as MessagePack.</summary>
    static abstract void WriteReply(ref MessagePackWriter writer, in TReply reply);

    /// <summary>Reads a reply from MessagePack.</summary>
    static abstract TReply ReadReply(ref MessagePackReader reader);

    /// <summary>Writes a reply as JSON.</summary>
    static abstract void WriteReplyJson(Utf8JsonWriter writer, in TReply reply);

    /// <summary>Reads a reply from JSON.</summary>
    static abstract TReply ReadReplyJson(ref JsonWireReader reader);

    /// <summary>Adds every violated validation attribute of a reply.</summary>
    static abstract void ValidateReply(in TReply reply, ref ValidationErrors errors);
}
