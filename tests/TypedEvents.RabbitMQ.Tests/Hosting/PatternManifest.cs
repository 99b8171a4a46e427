namespace TypedEvents.RabbitMQ.Tests.Hosting;

/// <summary>A program that handles every order: the transport is what is tested.</summary>
internal sealed class PatternManifest : EventManifest
{
    public override string AssemblyName => "Tests";

    public override void Register(IManifestRegistry registry) =>
        registry.AddPatternHandler(new HandlerDescriptor("orders.Any.On@order.*", "order.*"), (_, _) => default);
}
