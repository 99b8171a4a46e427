using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace TypedEvents.Roslyn.Testing;

/// <summary>Test projects as a solution, for code fixes.</summary>
internal static class FixWorkspace
{
    /// <summary>A solution of one or more projects that do not reference each other.</summary>
    /// <param name="workspace">Where it is created.</param>
    /// <param name="projects">The projects.</param>
    /// <param name="generator">Makes the generator that runs in each of them; null for none.</param>
    public static Solution CreateSolution(AdhocWorkspace workspace, IEnumerable<TestProject> projects, Func<IIncrementalGenerator>? generator = null)
    {
        AnalyzerReference[] generators = generator is null ? [] : [new GeneratorReference(generator)];
        return projects.Aggregate(workspace.CurrentSolution, (solution, project) => Add(solution, project, generators));
    }

    /// <summary>What analyzers report on one project of a solution.</summary>
    public static async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(Project project, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        Compilation compilation = await project.GetCompilationAsync().ConfigureAwait(false) ?? throw new InvalidOperationException("C# projects compile.");
        return await AnalyzerRunner.RunAsync(compilation, project.AnalyzerOptions, analyzers).ConfigureAwait(false);
    }

    /// <summary>A test project with the texts of a project in a solution.</summary>
    public static async Task<TestProject> ReadAsync(Project project, TestProject original) => original with
    {
        Sources = await ReadAsync(project.Documents).ConfigureAwait(false),
        AdditionalFiles = await ReadAsync(project.AdditionalDocuments).ConfigureAwait(false),
    };

    private static async Task<ImmutableArray<TestFile>> ReadAsync(IEnumerable<TextDocument> documents)
    {
        List<TestFile> files = [];
        foreach (TextDocument document in documents)
        {
            SourceText text = await document.GetTextAsync(CancellationToken.None).ConfigureAwait(false);
            files.Add(new TestFile(document.FilePath ?? document.Name, text.ToString()));
        }

        return [.. files];
    }

    private static Solution Add(Solution solution, TestProject project, AnalyzerReference[] generators)
    {
        ProjectId id = ProjectId.CreateNewId(project.Name);
        string global = "is_global = true\n" + string.Concat(project.BuildProperties.Select(property => $"build_property.{property.Key} = {property.Value}\n"));
        return solution.AddProject(ProjectInfo.Create(
                id,
                VersionStamp.Default,
                project.Name,
                project.Name,
                LanguageNames.CSharp,
                $"/{project.Name}/{project.Name}.csproj",
                compilationOptions: ProjectCompiler.CompilationOptions(project),
                parseOptions: ProjectCompiler.ParseOptions(project),
                documents: Documents(id, project.Sources),
                metadataReferences: project.References,
                analyzerReferences: generators,
                additionalDocuments: Documents(id, project.AdditionalFiles))
            .WithAnalyzerConfigDocuments(Documents(id,
            [
                new TestFile("/.editorconfig", "[*.cs]\n" + string.Join('\n', project.EditorConfig)),
                new TestFile($"/{project.Name}/.globalconfig", global),
            ])));
    }

    private static IEnumerable<DocumentInfo> Documents(ProjectId project, IEnumerable<TestFile> files) => files.Select(file => DocumentInfo.Create(
        DocumentId.CreateNewId(project, file.Path),
        System.IO.Path.GetFileName(file.Path),
        loader: TextLoader.From(TextAndVersion.Create(SourceText.From(file.Text, Encoding.UTF8), VersionStamp.Default, file.Path)),
        filePath: file.Path));
}
