namespace TypedEvents.RabbitMQ.Tests.Poison;

/// <summary>Needs an identity.</summary>
[TchuEvent("poison.item.owned", RequiresIdentity = true)]
public sealed partial record ItemOwned(int Number);
