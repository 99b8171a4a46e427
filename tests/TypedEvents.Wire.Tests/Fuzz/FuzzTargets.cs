using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using TypedEvents.Serialization;

namespace TypedEvents.Wire.Tests;

/// <summary>Every decoder: the primitives, and records with codecs of both kinds.</summary>
internal static class FuzzTargets
{
    private const int SamplesPerEvent = 8;

    public static IReadOnlyList<FuzzTarget> All { get; } =
    [
        .. ScalarCodecs.ByKind.Values.SelectMany(Scalar),
        .. Record(new Basket("id", [new BasketItem("a", 1), new BasketItem("b", 2)], new Dictionary<string, int> { ["x"] = 1, ["y"] = 300 })),
        .. Event<Small>(), .. Event<SmallCompact>(),
        .. Event<AllScalarsMap>(), .. Event<AllScalarsArray>(), .. Event<AllScalarsMapStruct>(), .. Event<AllScalarsArrayStruct>(),
        .. Event<AllCollectionsMap>(), .. Event<AllCollectionsArray>(),
    ];

    private static IEnumerable<FuzzTarget> Scalar(ScalarCodec codec)
    {
        GoldenVector[] vectors = [.. GoldenVectors.All.Where(vector => vector.Kind == codec.Kind)];
        byte[][] packed = [.. vectors.Select(vector => Convert.FromHexString(vector.MessagePack))];
        yield return new DelegateTarget($"{codec.Kind} reader", packed, body => codec.Encode(codec.Decode(body)));
        yield return new DelegateTarget($"{codec.Kind} primitive", packed, body => codec.Encode(codec.DecodeFast(body)));
        yield return new DelegateTarget(
            $"{codec.Kind} JSON", [.. vectors.Select(vector => Encoding.UTF8.GetBytes(vector.Json))], body => codec.EncodeJson(codec.DecodeJson(body)));
    }

    private static IEnumerable<FuzzTarget> Event<T>()
        where T : IEvent<T> => Record([.. WireProperty.Samples(EventGen.Of<T>(), SamplesPerEvent)]);

    private static IEnumerable<FuzzTarget> Record<T>(params T[] values)
        where T : IWireType<T>
    {
        foreach (WireFormat format in (WireFormat[])[WireFormat.MessagePack, WireFormat.Json])
        {
            yield return new DelegateTarget(
                $"{typeof(T).Name} {format}", [.. values.Select(value => EventBytes.Of(value, format))], body => EventBytes.Of(EventSerializer.Decode<T>(body, format), format));
        }
    }

    private sealed class DelegateTarget(string name, IReadOnlyList<byte[]> seeds, Func<byte[], byte[]> normalize) : FuzzTarget(name, seeds)
    {
        protected override byte[]? Normalize(byte[] body)
        {
            try
            {
                return normalize(body);
            }
            catch (EventEncodeException refused) when (refused.Message.Contains("in the content", StringComparison.Ordinal))
            {
                // JSON content may hold numbers that are received as they are but not sent on.
                return null;
            }
        }
    }
}
