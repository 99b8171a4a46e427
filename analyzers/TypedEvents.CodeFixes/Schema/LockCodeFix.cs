using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace TypedEvents.CodeFixes;

/// <summary>A fix that writes the schema lock. One diagnostic and all of them go the same way.</summary>
internal abstract class LockCodeFix(string title, params string[] ids) : CodeFixProvider
{
    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; } = [.. ids];

    /// <summary>What it is called in the menu.</summary>
    public string Title { get; } = title;

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => new LockFixAllProvider(this);

    /// <inheritdoc/>
    public sealed override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (Diagnostic diagnostic in context.Diagnostics.Where(IsFixable))
        {
            context.RegisterCodeFix(
                CodeAction.Create(Title, token => new LockEdit(this, token).ApplyAsync(context.Document.Project, [diagnostic]), equivalenceKey: GetType().Name), diagnostic);
        }

        return Task.CompletedTask;
    }

    /// <summary>False when the diagnostic has to be mended otherwise.</summary>
    public virtual bool IsFixable(Diagnostic diagnostic) => true;

    /// <summary>True to reserve the names that are gone; false to forget them.</summary>
    public virtual bool KeepsNames => true;
}
