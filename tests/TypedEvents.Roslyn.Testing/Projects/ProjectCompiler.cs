using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace TypedEvents.Roslyn.Testing;

/// <summary>Turns a project into what Roslyn takes; every call parses all sources anew.</summary>
internal static class ProjectCompiler
{
    public static CSharpParseOptions ParseOptions(TestProject project) =>
        new(project.LanguageVersion, project.Documented ? DocumentationMode.Diagnose : DocumentationMode.Parse);

    public static CSharpCompilationOptions CompilationOptions(TestProject project) =>
        new CSharpCompilationOptions(project.OutputKind, nullableContextOptions: project.Nullable, warningLevel: 9999, deterministic: true)
            .WithSyntaxTreeOptionsProvider(new ProjectOptions(project).Severities);

    public static CSharpCompilation Compile(TestProject project, IEnumerable<MetadataReference> dependencies) => CSharpCompilation.Create(
        project.Name,
        project.Sources.Select(file => CSharpSyntaxTree.ParseText(SourceText.From(file.Text, Encoding.UTF8), ParseOptions(project), file.Path)),
        project.References.Concat(dependencies),
        CompilationOptions(project));

    public static ImmutableArray<AdditionalText> AdditionalTexts(TestProject project) =>
        [.. project.AdditionalFiles.Select(file => new InMemoryAdditionalText(file))];

    public static AnalyzerOptions AnalyzerOptions(TestProject project) => new(AdditionalTexts(project), new ProjectOptions(project));
}
