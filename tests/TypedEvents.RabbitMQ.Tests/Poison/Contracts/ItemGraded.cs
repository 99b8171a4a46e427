using System.ComponentModel.DataAnnotations;

namespace TypedEvents.RabbitMQ.Tests.Poison;

/// <summary>What most messages are.</summary>
[TchuEvent("poison.item.graded")]
public sealed partial record ItemGraded(int Number, [Range(0, 10)] int Grade);
