using Microsoft.CodeAnalysis;

namespace TypedEvents.Generators;

/// <summary>The one generator of the package. Each feature has a pipeline of its own; what they share is passed along.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class TypedEventsGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValueProvider<EquatableArray<ContractRow>> contracts = ContractPipeline.Register(context);
        _ = contracts;
    }
}
