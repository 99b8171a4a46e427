namespace TypedEvents.RabbitMQ.Tests;

/// <summary>Tests that load the machine or count on its attention: one after the other, when the rest is done.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class FaultCollection
{
    public const string Name = "Faults";
}
