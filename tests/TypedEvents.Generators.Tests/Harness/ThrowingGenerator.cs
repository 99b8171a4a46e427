using System;
using Microsoft.CodeAnalysis;

namespace TypedEvents.Generators.Tests.Harness;

/// <summary>A generator whose output throws.</summary>
internal sealed class ThrowingGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context) =>
        context.RegisterSourceOutput(context.CompilationProvider, static (_, _) => throw new InvalidOperationException("boom"));
}
