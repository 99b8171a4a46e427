using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace TypedEvents.CodeFixes;

/// <summary>Mends each project once, with everything that is reported in a document, a project or the solution.</summary>
internal sealed class ProjectFixAllProvider(ProjectCodeFix fix) : FixAllProvider
{
    /// <inheritdoc/>
    public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext) => Task.FromResult<CodeAction?>(CodeAction.Create(
        fix.Title, token => FixAsync(fixAllContext.WithCancellationToken(token)), equivalenceKey: fixAllContext.CodeActionEquivalenceKey));

    private async Task<Solution> FixAsync(FixAllContext context)
    {
        Solution solution = context.Solution;
        IEnumerable<Project> projects = context.Scope == FixAllScope.Solution ? context.Solution.Projects : [context.Project];
        foreach (Project project in projects)
        {
            ImmutableArray<Diagnostic> diagnostics = context.Scope == FixAllScope.Document && context.Document is { } document
                ? await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false)
                : await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false);
            if (solution.GetProject(project.Id) is { } current && diagnostics.Any(fix.IsFixable))
            {
                solution = await fix.ApplyAsync(current, [.. diagnostics.Where(fix.IsFixable)], context.CancellationToken).ConfigureAwait(false);
            }
        }

        return solution;
    }
}
