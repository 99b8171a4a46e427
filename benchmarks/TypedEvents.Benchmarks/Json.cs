using System.Text.Json.Serialization;

namespace TypedEvents.Benchmarks;

/// <summary>System.Text.Json's generated serialisers, with the names of the wire contract.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(SmallEvent))]
[JsonSerializable(typeof(MediumEvent))]
[JsonSerializable(typeof(LargeEvent))]
internal sealed partial class Json : JsonSerializerContext;
