using System.Collections.Immutable;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;

namespace TypedEvents.CodeFixes;

/// <summary>A fix that writes the schema lock.</summary>
internal abstract class LockCodeFix(string title, params string[] ids) : ProjectCodeFix(title, ids)
{
    /// <summary>True to reserve the names that are gone; false to forget them.</summary>
    public virtual bool KeepsNames => true;

    /// <inheritdoc/>
    public sealed override Task<Solution> ApplyAsync(Project project, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken) =>
        new LockEdit(this, cancellationToken).ApplyAsync(project, diagnostics);
}
