using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit.Sdk;

namespace TypedEvents.Roslyn.Testing;

/// <summary>Checks that a fix, applied until nothing is left and then by every fix-all, turns one project into another.</summary>
/// <typeparam name="TAnalyzer">The analyzer that reports.</typeparam>
/// <typeparam name="TFix">The fix.</typeparam>
/// <param name="before">The project to fix; marks are ignored.</param>
/// <param name="after">The project with every diagnostic fixed: sources and additional files.</param>
public sealed class CodeFixTest<TAnalyzer, TFix>(TestProject before, TestProject after)
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TFix : CodeFixProvider, new()
{
    private const int MaxFixes = 100;

    private readonly TestProject _before = MarkedProject.Parse(before).Project;
    private readonly ImmutableArray<DiagnosticAnalyzer> _analyzers = [new TAnalyzer()];
    private readonly TFix _fix = new();

    /// <summary>Which of several fixes to apply; null when there is one.</summary>
    public string? EquivalenceKey { get; init; }

    /// <summary>Makes the generator that the code needs to compile; null for none.</summary>
    public Func<IIncrementalGenerator>? Generator { get; init; }

    /// <summary>The fix-all scopes that must work.</summary>
    public IReadOnlyList<FixAllScope> Scopes { get; init; } = [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    /// <summary>Applies the fix one by one, then by each fix-all, and compares.</summary>
    public async Task VerifyAsync()
    {
        await CompareAsync("one by one", [_before], async solution => await FixOneByOneAsync(solution).ConfigureAwait(false)).ConfigureAwait(false);
        foreach (FixAllScope scope in Scopes)
        {
            // Solution scope must reach every project, so there are two.
            TestProject[] projects = scope == FixAllScope.Solution ? [_before, _before with { Name = "Twin" }] : [_before];
            await CompareAsync($"fix all in {scope}", projects, solution => FixAllAsync(solution, scope)).ConfigureAwait(false);
        }
    }

    /// <summary>The project after the fix was applied to all of it.</summary>
    public async Task<TestProject> ApplyAsync()
    {
        using AdhocWorkspace workspace = new();
        Solution solution = await FixAllAsync(FixWorkspace.CreateSolution(workspace, [_before]), FixAllScope.Project).ConfigureAwait(false);
        return await FixWorkspace.ReadAsync(solution.Projects.Single(), _before).ConfigureAwait(false);
    }

    /// <summary>The project after the fix was applied to the first diagnostic.</summary>
    public async Task<TestProject> ApplyOnceAsync()
    {
        using AdhocWorkspace workspace = new();
        Project project = FixWorkspace.CreateSolution(workspace, [_before]).Projects.Single();
        CodeAction action = await ActionAsync(project, (await FixableAsync(project).ConfigureAwait(false))[0]).ConfigureAwait(false);
        return await FixWorkspace.ReadAsync((await ApplyAsync(action).ConfigureAwait(false)).Projects.Single(), _before).ConfigureAwait(false);
    }

    private async Task CompareAsync(string how, TestProject[] projects, Func<Solution, Task<Solution>> fix)
    {
        using AdhocWorkspace workspace = new();
        Solution solution = await fix(FixWorkspace.CreateSolution(workspace, projects, Generator)).ConfigureAwait(false);
        foreach (Project project in solution.Projects)
        {
            TestProject actual = await FixWorkspace.ReadAsync(project, _before).ConfigureAwait(false);
            Compare(how, "source", after.Sources, actual.Sources);
            Compare(how, "additional file", after.AdditionalFiles, actual.AdditionalFiles);
            if ((await FixableAsync(project).ConfigureAwait(false)).FirstOrDefault() is { } left)
            {
                throw new XunitException($"After {how} this is left, so that applying twice would change more: {left}");
            }

            if (GeneratorRun.OfBroken(actual, Generator ?? (static () => new NoGenerator())).CompilerDiagnostics.FirstOrDefault() is { } error)
            {
                throw new XunitException($"After {how} the code does not compile: {error}");
            }
        }
    }

    private async Task<Solution> FixOneByOneAsync(Solution solution)
    {
        for (int i = 0; i < MaxFixes; i++)
        {
            Project project = solution.Projects.Single();
            Diagnostic? next = (await FixableAsync(project).ConfigureAwait(false)).FirstOrDefault();
            if (next is null)
            {
                return i > 0 ? solution : throw new XunitException("There is nothing to fix.");
            }

            solution = await ApplyAsync(await ActionAsync(project, next).ConfigureAwait(false)).ConfigureAwait(false);
        }

        throw new XunitException($"Still not done after {MaxFixes} fixes.");
    }

    private async Task<Solution> FixAllAsync(Solution solution, FixAllScope scope)
    {
        FixAllProvider provider = _fix.GetFixAllProvider() ?? throw new XunitException($"{typeof(TFix).Name} has no fix-all provider.");
        Project project = solution.Projects.First();
        Diagnostic first = (await FixableAsync(project).ConfigureAwait(false))[0];
        CodeAction single = await ActionAsync(project, first).ConfigureAwait(false);
        FixAllContext context = new(
            project.GetDocument(first.Location.SourceTree)!, _fix, scope, single.EquivalenceKey!, [first.Id], new FixAllDiagnostics(_analyzers), CancellationToken.None);
        CodeAction action = await provider.GetFixAsync(context).ConfigureAwait(false) ?? throw new XunitException($"{typeof(TFix).Name} offers no fix-all for {scope}.");
        return await ApplyAsync(action).ConfigureAwait(false);
    }

    private async Task<CodeAction> ActionAsync(Project project, Diagnostic diagnostic)
    {
        List<CodeAction> actions = [];
        TextDocument document = project.GetDocument(diagnostic.Location.SourceTree)
            ?? project.AdditionalDocuments.FirstOrDefault(file => file.FilePath == diagnostic.Location.GetLineSpan().Path)
            ?? throw new XunitException($"{diagnostic} is in no document.");
        await _fix.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None)).ConfigureAwait(false);
        CodeAction chosen = EquivalenceKey is null
            ? actions.Count == 1 ? actions[0] : throw new XunitException($"There are {actions.Count} fixes for {diagnostic}.")
            : actions.Find(action => action.EquivalenceKey == EquivalenceKey) ?? throw new XunitException($"No fix '{EquivalenceKey}' for {diagnostic}.");
        return chosen.EquivalenceKey is { Length: > 0 } ? chosen : throw new XunitException($"'{chosen.Title}' has no equivalence key.");
    }

    private async Task<ImmutableArray<Diagnostic>> FixableAsync(Project project) =>
        [.. (await FixWorkspace.AnalyzeAsync(project, _analyzers).ConfigureAwait(false)).Where(diagnostic => _fix.FixableDiagnosticIds.Contains(diagnostic.Id))];

    private static async Task<Solution> ApplyAsync(CodeAction action) =>
        (await action.GetOperationsAsync(CancellationToken.None).ConfigureAwait(false)).OfType<ApplyChangesOperation>().Single().ChangedSolution;

    private static void Compare(string how, string kind, ImmutableArray<TestFile> expected, ImmutableArray<TestFile> actual)
    {
        foreach ((TestFile Expected, TestFile Actual) file in expected.Zip(actual))
        {
            if (file.Expected.Text != file.Actual.Text)
            {
                throw new XunitException($"After {how} the {kind} '{file.Actual.Path}' differs:\n{TextDifference.Describe(file.Expected.Text, file.Actual.Text)}");
            }
        }

        if (expected.Length != actual.Length)
        {
            throw new XunitException($"After {how} there are {actual.Length} {kind}s instead of {expected.Length}.");
        }
    }
}
