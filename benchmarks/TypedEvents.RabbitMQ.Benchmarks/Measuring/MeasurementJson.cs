using System.Text.Json.Serialization;

namespace TypedEvents.RabbitMq.Benchmarks.Measuring;

/// <summary>How a worker tells its measurement: one line of JSON.</summary>
[JsonSerializable(typeof(Measurement))]
internal sealed partial class MeasurementJson : JsonSerializerContext;
