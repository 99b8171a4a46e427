using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedEvents.Generators;

namespace TypedEvents.Analyzers;

/// <summary>TE9002: a reference with contracts of a version of TypedEvents that does not work with this one.</summary>
internal sealed class GeneratorIncompatibleAnalyzer() : RuleAnalyzer(Rules.Toolchain.GeneratorIncompatible)
{
    /// <inheritdoc/>
    public override void Register(AnalysisContext context)
    {
        context.RegisterCompilationAction(Analyze);
    }

    private static void Analyze(CompilationAnalysisContext context)
    {
        foreach (IAssemblySymbol assembly in ReferencedContracts.Of(context.Compilation, context.CancellationToken))
        {
            if (VersionOf(assembly) is { } version && !GeneratorVersion.Fits(version))
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    Rules.Toolchain.GeneratorIncompatible,
                    Location.None,
                    assembly.Name,
                    version,
                    GeneratorVersion.Current,
                    GeneratorVersion.Series(Version.Parse(GeneratorVersion.Current))));
            }
        }
    }

    // The class of the manifest says which generator wrote it.
    private static string? VersionOf(IAssemblySymbol assembly) =>
        assembly.FindAttribute(KnownNames.EventManifestAttribute) is { ConstructorArguments: [{ Value: INamedTypeSymbol manifest }] }
        && manifest.FindAttribute("System.CodeDom.Compiler.GeneratedCodeAttribute") is { ConstructorArguments: [{ Value: GeneratorVersion.Tool }, { Value: string version }] }
            ? version
            : null;
}
