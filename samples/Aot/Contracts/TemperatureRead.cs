using TypedEvents;

namespace Aot.Contracts;

/// <summary>A struct that travels as JSON.</summary>
[TchuEvent("plant.temperature.read", Format = WireFormat.Json)]
public readonly partial record struct TemperatureRead(string Sensor, double Celsius);
