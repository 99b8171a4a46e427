using System.Buffers;
using System.Linq;
using System.Text.Json;

namespace TypedEvents.Benchmarks.Codec;

/// <summary>Writes the next value into a caller's buffer, with each contender.</summary>
internal sealed class Encoding<TContender, TEvent, TMessage>
    where TContender : struct, IContender<TEvent, TMessage>
{
    private readonly TEvent[] _values = TContender.Values;
    private readonly TMessage[] _messages;
    private readonly byte[] _destination = new byte[1024 * 1024];
    private readonly ArrayBufferWriter<byte> _jsonOutput = new(1024 * 1024);
    private readonly Utf8JsonWriter _jsonWriter;
    private int _next;

    public Encoding()
    {
        _messages = [.. _values.Select(TContender.ToMessage)];
        _jsonWriter = new Utf8JsonWriter(_jsonOutput);
    }

    private int Next => _next++ & (_values.Length - 1);

    public int ByHand() => TContender.WriteByHand(_values[Next], _destination);

    public int MessagePack() => TContender.Encode(_values[Next], _destination, WireFormat.MessagePack);

    public int TypedEventsJson() => TContender.Encode(_values[Next], _destination, WireFormat.Json);

    public int SystemTextJson()
    {
        _jsonOutput.ResetWrittenCount();
        _jsonWriter.Reset();
        JsonSerializer.Serialize(_jsonWriter, _values[Next], TContender.JsonType);
        return _jsonOutput.WrittenCount;
    }

    public int Protobuf() => TContender.WriteMessage(_messages[Next], _destination);
}
