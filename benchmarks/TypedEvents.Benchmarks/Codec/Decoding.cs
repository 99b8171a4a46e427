using System.Linq;
using System.Text.Json;

namespace TypedEvents.Benchmarks.Codec;

/// <summary>Reads the next body, with each contender.</summary>
internal sealed class Decoding<TContender, TEvent, TMessage>
    where TContender : struct, IContender<TEvent, TMessage>
    where TEvent : class
    where TMessage : class
{
    private readonly byte[][] _messagePack;
    private readonly byte[][] _json;
    private readonly byte[][] _protobuf;
    private int _next;

    public Decoding()
    {
        byte[] buffer = new byte[1024 * 1024];
        TEvent[] values = TContender.Values;
        _messagePack = [.. values.Select(value => buffer[..TContender.WriteByHand(value, buffer)])];
        _json = [.. values.Select(value => JsonSerializer.SerializeToUtf8Bytes(value, TContender.JsonType))];
        _protobuf = [.. values.Select(value => buffer[..TContender.WriteMessage(TContender.ToMessage(value), buffer)])];
    }

    private int Next => _next++ & (_messagePack.Length - 1);

    public TEvent ByHand() => TContender.ReadByHand(_messagePack[Next]);

    public TEvent MessagePack() => TContender.Decode(_messagePack[Next], WireFormat.MessagePack);

    public TEvent TypedEventsJson() => TContender.Decode(_json[Next], WireFormat.Json);

    public TEvent SystemTextJson() => JsonSerializer.Deserialize(_json[Next], TContender.JsonType)!;

    public TMessage Protobuf() => TContender.ReadMessage(_protobuf[Next]);
}
