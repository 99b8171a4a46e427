using Microsoft.CodeAnalysis;

namespace TypedEvents.Roslyn.Testing;

/// <summary>Generates nothing.</summary>
public sealed class NoGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
    }
}
