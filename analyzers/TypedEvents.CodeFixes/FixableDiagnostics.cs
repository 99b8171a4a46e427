using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace TypedEvents.CodeFixes;

/// <summary>What a fix is asked about.</summary>
internal static class FixableDiagnostics
{
    /// <summary>Those that the fix is for. <c>dotnet format</c> asks a fix about the first diagnostic of the analyzer, be it another rule's.</summary>
    public static IEnumerable<Diagnostic> For(this ImmutableArray<Diagnostic> diagnostics, CodeFixProvider fix) =>
        diagnostics.Where(diagnostic => fix.FixableDiagnosticIds.Contains(diagnostic.Id));
}
