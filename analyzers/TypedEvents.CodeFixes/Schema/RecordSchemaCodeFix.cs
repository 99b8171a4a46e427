using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using TypedEvents.Analyzers;

namespace TypedEvents.CodeFixes;

/// <summary>Records a new version, or a change that may be made, in the lock.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RecordSchemaCodeFix)), Shared]
internal sealed class RecordSchemaCodeFix() : LockCodeFix("Record in events.lock.txt", RuleIds.Unrecorded, RuleIds.OneWay)
{
    /// <inheritdoc/>
    public override bool IsFixable(Diagnostic diagnostic) => diagnostic.Properties.ContainsKey(FixProperties.MayRecord);
}
