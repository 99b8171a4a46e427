using BenchmarkDotNet.Attributes;
using TypedEvents.Benchmarks.Protobuf;

namespace TypedEvents.Benchmarks.Codec;

[BenchmarkCategory("decode")]
public class DecodeMedium
{
    private readonly Decoding<MediumContender, MediumEvent, MediumMessage> _decoding = new();

    [Benchmark(Baseline = true, Description = "hand-unrolled MessagePack")]
    public object ByHand() => _decoding.ByHand();

    [Benchmark(Description = "TypedEvents MessagePack")]
    public object MessagePack() => _decoding.MessagePack();

    [Benchmark(Description = "TypedEvents JSON")]
    public object TypedEventsJson() => _decoding.TypedEventsJson();

    [Benchmark(Description = "System.Text.Json source generation")]
    public object SystemTextJson() => _decoding.SystemTextJson();

    [Benchmark(Description = "Google.Protobuf")]
    public object Protobuf() => _decoding.Protobuf();
}
