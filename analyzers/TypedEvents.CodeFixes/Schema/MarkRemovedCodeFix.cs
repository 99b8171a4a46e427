using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using TypedEvents.Analyzers;

namespace TypedEvents.CodeFixes;

/// <summary>Marks a version as removed on purpose. Its lines stay, so that topic and version are not used for something else. Offered in the lock, too, where no other version of the topic is left.</summary>
[ExportCodeFixProvider(
    LanguageNames.CSharp,
    Name = nameof(MarkRemovedCodeFix),
    DocumentKinds = [nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument)],
    DocumentExtensions = [".cs", ".txt"])]
[Shared]
internal sealed class MarkRemovedCodeFix() : LockCodeFix("Mark as removed in events.lock.txt", RuleIds.Gone);
