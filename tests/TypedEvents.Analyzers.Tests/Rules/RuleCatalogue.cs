using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedEvents.CodeFixes;

namespace TypedEvents.Analyzers.Tests;

/// <summary>The analyzers with their rules, and the files about them.</summary>
internal static class RuleCatalogue
{
    public static IReadOnlyList<DiagnosticAnalyzer> Analyzers { get; } =
    [
        .. typeof(ContractAnalyzer).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && typeof(DiagnosticAnalyzer).IsAssignableFrom(type) && !typeof(DiagnosticSuppressor).IsAssignableFrom(type))
            .OrderBy(type => type.Name, StringComparer.Ordinal)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    public static IReadOnlyList<DiagnosticSuppressor> Suppressors { get; } =
    [
        .. typeof(ContractAnalyzer).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && typeof(DiagnosticSuppressor).IsAssignableFrom(type))
            .OrderBy(type => type.Name, StringComparer.Ordinal)
            .Select(type => (DiagnosticSuppressor)Activator.CreateInstance(type)!),
    ];

    public static IReadOnlyList<SuppressionDescriptor> Suppressions { get; } =
        [.. Suppressors.SelectMany(suppressor => suppressor.SupportedSuppressions).OrderBy(suppression => suppression.Id, StringComparer.Ordinal)];

    public static IReadOnlyList<DiagnosticDescriptor> Rules { get; } = [.. Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).OrderBy(rule => rule.Id, StringComparer.Ordinal)];

    /// <summary>The rules that fixes are offered for.</summary>
    public static IReadOnlyCollection<string> Fixable { get; } =
    [
        .. typeof(DocumentCodeFix).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && typeof(CodeFixProvider).IsAssignableFrom(type))
            .SelectMany(type => ((CodeFixProvider)Activator.CreateInstance(type)!).FixableDiagnosticIds),
    ];

    public static string Page(string id) => File.ReadAllText(RepositoryPath("docs", "rules", id + ".md"));

    public static IEnumerable<string> Pages() => Directory.GetFiles(RepositoryPath("docs", "rules"), "TE*.md").Select(path => Path.GetFileNameWithoutExtension(path));

    public static string ReleaseRows() => string.Concat(
        new[] { "Shipped", "Unshipped" }.Select(kind => File.ReadAllText(RepositoryPath("analyzers", "TypedEvents.Analyzers", $"AnalyzerReleases.{kind}.md"))));

    public static string RepositoryPath(params string[] parts) => Path.Combine([Root(), .. parts]);

    public static string Root([CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", "..", ".."));
}
