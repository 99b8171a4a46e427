using System;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace TypedEvents.Roslyn.Testing;

/// <summary>A generator as a reference of a project in a workspace, where it runs as in an editor.</summary>
internal sealed class GeneratorReference(Func<IIncrementalGenerator> create) : AnalyzerReference
{
    // The workspace finds the driver of a generator by its instance.
    private readonly ImmutableArray<ISourceGenerator> _generators = [create().AsSourceGenerator()];

    public override string? FullPath => null;

    public override string Display => nameof(GeneratorReference);

    public override object Id => this;

    public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzers(string language) => [];

    public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzersForAllLanguages() => [];

    public override ImmutableArray<ISourceGenerator> GetGenerators(string language) => _generators;

    public override ImmutableArray<ISourceGenerator> GetGeneratorsForAllLanguages() => _generators;
}
