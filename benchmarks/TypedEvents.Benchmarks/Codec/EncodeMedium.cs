using BenchmarkDotNet.Attributes;
using TypedEvents.Benchmarks.Protobuf;

namespace TypedEvents.Benchmarks.Codec;

[BenchmarkCategory("encode")]
public class EncodeMedium
{
    private readonly Encoding<MediumContender, MediumEvent, MediumMessage> _encoding = new();

    [Benchmark(Baseline = true, Description = "hand-unrolled MessagePack")]
    public int ByHand() => _encoding.ByHand();

    [Benchmark(Description = "TypedEvents MessagePack")]
    public int MessagePack() => _encoding.MessagePack();

    [Benchmark(Description = "TypedEvents JSON")]
    public int TypedEventsJson() => _encoding.TypedEventsJson();

    [Benchmark(Description = "System.Text.Json source generation")]
    public int SystemTextJson() => _encoding.SystemTextJson();

    [Benchmark(Description = "Google.Protobuf")]
    public int Protobuf() => _encoding.Protobuf();
}
