using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Xunit.Sdk;

namespace TypedEvents.Roslyn.Testing;

/// <summary>What is generated depends on the declarations alone: not on the order of files or references, the culture, or line endings.</summary>
public static class Determinism
{
    /// <summary>Cultures whose casing, minus sign or separators differ from the invariant ones.</summary>
    private static readonly string[] Cultures = ["tr-TR", "fi-FI", "ar-SA"];

    /// <summary>Runs the generator again under every condition that must not matter; all files must have equal text.</summary>
    public static void Check<TGenerator>(TestProject project)
        where TGenerator : IIncrementalGenerator, new()
    {
        GeneratorRun expected = GeneratorRun.Of<TGenerator>(project);
        Compare(expected, GeneratorRun.Of<TGenerator>(project), "a second run");
        Compare(expected, GeneratorRun.Of<TGenerator>(project with { Sources = [.. project.Sources.Reverse()] }), "files in reverse order");
        Compare(expected, GeneratorRun.Of<TGenerator>(project with { Sources = [.. project.Sources.Skip(1), .. project.Sources.Take(1)] }), "files in another order");
        Compare(expected, GeneratorRun.Of<TGenerator>(project with { References = [.. project.References.Reverse()] }), "references in reverse order");
        Compare(expected, GeneratorRun.Of<TGenerator>(project with { Dependencies = [.. project.Dependencies.Reverse()] }), "projects in reverse order");
        Compare(expected, GeneratorRun.Of<TGenerator>(project.MapSources(ToCrLf)), "CRLF line endings");
        foreach (string culture in Cultures)
        {
            Compare(expected, RunUnder<TGenerator>(project, CultureInfo.GetCultureInfo(culture)), $"culture {culture}");
        }
    }

    private static string ToCrLf(string source) => source.ReplaceLineEndings("\r\n");

    private static GeneratorRun RunUnder<TGenerator>(TestProject project, CultureInfo culture)
        where TGenerator : IIncrementalGenerator, new()
    {
        (CultureInfo current, CultureInfo ui) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, culture);
        try
        {
            return GeneratorRun.Of<TGenerator>(project);
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (current, ui);
        }
    }

    private static void Compare(GeneratorRun expected, GeneratorRun actual, string condition)
    {
        if (!expected.Hints.SequenceEqual(actual.Hints))
        {
            throw new XunitException($"With {condition} other files are generated: {string.Join(", ", actual.Hints)} instead of {string.Join(", ", expected.Hints)}");
        }

        IEnumerable<string> different = expected.Hints.Where(hint => expected.File(hint) != actual.File(hint));
        if (different.FirstOrDefault() is { } first)
        {
            throw new XunitException($"With {condition} '{first}' differs:\n{TextDifference.Describe(expected.File(first), actual.File(first))}");
        }
    }
}
