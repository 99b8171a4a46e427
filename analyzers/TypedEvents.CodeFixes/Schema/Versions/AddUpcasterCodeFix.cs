using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using TypedEvents.Analyzers;
using TypedEvents.Generators;

namespace TypedEvents.CodeFixes;

/// <summary>Writes the upcaster that leads on from an older version.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddUpcasterCodeFix)), Shared]
internal sealed class AddUpcasterCodeFix() : AddCasterCodeFix(CasterKind.Upcaster, "Write the upcaster to the next version", RuleIds.VersionDeadEnd, RuleIds.NotTransitive);
