namespace TypedEvents.RabbitMQ.Tests.Poison;

/// <summary>Its handler never ends by itself.</summary>
[TchuEvent("poison.item.awaited")]
public sealed partial record ItemAwaited(int Number);
