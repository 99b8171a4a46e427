using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis.Diagnostics;

namespace TypedEvents.Analyzers.Tests;

/// <summary>The analyzers that come with the SDK: the CA and IDE rules of every build.</summary>
internal static class SdkAnalyzers
{
    private static readonly string[] Files =
    [
        "analyzers/Microsoft.CodeAnalysis.NetAnalyzers.dll",
        "analyzers/Microsoft.CodeAnalysis.CSharp.NetAnalyzers.dll",
        "codestyle/cs/Microsoft.CodeAnalysis.CodeStyle.dll",
        "codestyle/cs/Microsoft.CodeAnalysis.CSharp.CodeStyle.dll",
    ];

    private static readonly Lazy<IReadOnlyList<DiagnosticAnalyzer>> LazyAll = new(Load);

    public static IReadOnlyList<DiagnosticAnalyzer> All => LazyAll.Value;

    /// <summary>The analyzers that report an id.</summary>
    public static IEnumerable<DiagnosticAnalyzer> Find(string id) => All.Where(analyzer => analyzer.SupportedDiagnostics.Any(rule => rule.Id == id));

    private static List<DiagnosticAnalyzer> Load()
    {
        string directory = typeof(SdkAnalyzers).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "SdkDirectory").Value!;
        return
        [
            .. from file in Files.Select(file => Path.Combine(directory, file)).ToArray()
               from type in LoadableTypes(Assembly.LoadFrom(file))
               where !type.IsAbstract
                   && typeof(DiagnosticAnalyzer).IsAssignableFrom(type)
                   && !typeof(DiagnosticSuppressor).IsAssignableFrom(type)
                   && type.GetCustomAttribute<DiagnosticAnalyzerAttribute>() is { } attribute && attribute.Languages.Contains("C#")
                   && type.GetConstructor(Type.EmptyTypes) is not null
               select (DiagnosticAnalyzer)Activator.CreateInstance(type)!,
        ];
    }

    /// <summary>Some types need assemblies that only the compiler's own host has; no analyzer that is asked for here does.</summary>
    private static IEnumerable<Type> LoadableTypes(Assembly assembly)
    {
        try
        {
            return assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException exception)
        {
            return exception.Types.OfType<Type>();
        }
    }
}
