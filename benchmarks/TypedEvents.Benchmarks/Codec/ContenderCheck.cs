using System;
using System.Text.Json;

namespace TypedEvents.Benchmarks.Codec;

/// <summary>Proves that the contenders do the same work: run before every measurement and by the tests.</summary>
internal static class ContenderCheck
{
    /// <summary>Checks every event.</summary>
    /// <exception cref="InvalidOperationException">Two contenders disagree.</exception>
    public static void Run()
    {
        Run<SmallContender, SmallEvent, Protobuf.SmallMessage>();
        Run<MediumContender, MediumEvent, Protobuf.MediumMessage>();
        Run<LargeContender, LargeEvent, Protobuf.LargeMessage>();
    }

    private static void Run<TContender, TEvent, TMessage>()
        where TContender : struct, IContender<TEvent, TMessage>
    {
        byte[] byHand = new byte[1024 * 1024];
        byte[] encoded = new byte[1024 * 1024];
        foreach (TEvent value in TContender.Values)
        {
            ReadOnlySpan<byte> expected = byHand.AsSpan(0, TContender.WriteByHand(value, byHand));
            ReadOnlySpan<byte> actual = encoded.AsSpan(0, TContender.Encode(value, encoded, WireFormat.MessagePack));
            Require(actual.SequenceEqual(expected), value, $"the bytes differ: {Convert.ToHexString(actual)} instead of {Convert.ToHexString(expected)}");
            RequireSame<TContender, TEvent, TMessage>(value, TContender.ReadByHand(expected), "read by hand");
            RequireSame<TContender, TEvent, TMessage>(value, TContender.Decode(expected, WireFormat.MessagePack), "decoded from MessagePack");

            ReadOnlySpan<byte> json = encoded.AsSpan(0, TContender.Encode(value, encoded, WireFormat.Json));
            RequireSame<TContender, TEvent, TMessage>(value, JsonSerializer.Deserialize(json, TContender.JsonType)!, "our JSON read by System.Text.Json");
            byte[] theirs = JsonSerializer.SerializeToUtf8Bytes(value, TContender.JsonType);
            RequireSame<TContender, TEvent, TMessage>(value, TContender.Decode(theirs, WireFormat.Json), "System.Text.Json's JSON decoded");

            TMessage message = TContender.ToMessage(value);
            int size = TContender.WriteMessage(message, encoded);
            Require(message!.Equals(TContender.ReadMessage(encoded.AsSpan(0, size))), value, "Protobuf reads something else");
        }
    }

    /// <summary>Compares through JSON, since records compare their lists by reference.</summary>
    private static void RequireSame<TContender, TEvent, TMessage>(TEvent expected, TEvent actual, string what)
        where TContender : struct, IContender<TEvent, TMessage> =>
        Require(
            JsonSerializer.Serialize(actual, TContender.JsonType) == JsonSerializer.Serialize(expected, TContender.JsonType),
            expected,
            $"{what} is another value");

    private static void Require(bool condition, object? value, string problem)
    {
        if (!condition)
        {
            throw new InvalidOperationException($"{value}: {problem}");
        }
    }
}
