using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using TypedEvents.Analyzers;
using TypedEvents.Generators;

namespace TypedEvents.CodeFixes;

/// <summary>Writes the downcaster that leads to an older version.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddDowncasterCodeFix)), Shared]
internal sealed class AddDowncasterCodeFix() : AddCasterCodeFix(CasterKind.Downcaster, "Write the downcaster from the next version", RuleIds.NotTransitive);
