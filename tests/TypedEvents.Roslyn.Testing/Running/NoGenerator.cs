using Microsoft.CodeAnalysis;

namespace TypedEvents.Roslyn.Testing;

/// <summary>Generates nothing.</summary>
internal sealed class NoGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
    }
}
