using Microsoft.CodeAnalysis;

namespace TypedEvents.Generators;

/// <summary>The one generator of the package. Each feature has a pipeline of its own; what they share is passed along.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class TypedEventsGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        TrackedTypes types = TrackedTypes.Register(context);
        var (contracts, histories) = ContractPipeline.Register(context, types);
        IncrementalValueProvider<string> manifestClass = ManifestPipeline.Class(context);
        ManifestPipeline.Register(
            context,
            contracts,
            histories,
            HandlerPipeline.Register(context, types, contracts, manifestClass),
            RpcClientPipeline.Register(context, types, manifestClass));
    }
}
