namespace TypedEvents.RabbitMQ.Tests.Poison;

/// <summary>Its handler throws.</summary>
[TchuEvent("poison.item.dropped")]
public sealed partial record ItemDropped(int Number);
