using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using TypedEvents.Analyzers;

namespace TypedEvents.CodeFixes;

/// <summary>Writes the lines of a version anew that no program has run yet.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RewriteSchemaCodeFix)), Shared]
internal sealed class RewriteSchemaCodeFix() : LockCodeFix("Never released: rewrite its lines in events.lock.txt", RuleIds.Breaking)
{
    /// <inheritdoc/>
    public override bool KeepsNames => false;

    /// <inheritdoc/>
    public override bool IsFixable(Diagnostic diagnostic) => diagnostic.Properties.ContainsKey(FixProperties.MayRewrite);
}
