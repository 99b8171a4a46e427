using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Xunit.Sdk;

namespace TypedEvents.Roslyn.Testing;

/// <summary>Models must compare by value and hold nothing of a compilation: no Roslyn types other than enums, no arrays, lists, dictionaries or delegates.</summary>
public static class ModelPurity
{
    private static readonly HashSet<string> RoslynSteps =
    [
        "AdditionalTexts", "AnalyzerConfigOptions", "Compilation", "CompilationOptions", "MetadataReferences", "ParseOptions",
        "SourceOutput", "ImplementationSourceOutput", "HostOutput",
    ];

    /// <summary>Walks every value of every step that the generator named.</summary>
    /// <returns>The names of the steps that had values.</returns>
    public static IReadOnlyList<string> ShouldHavePureModels(this GeneratorRun run)
    {
        string[] steps = [.. run.Result.TrackedSteps.Keys.Where(name => !IsRoslynStep(name)).Order(StringComparer.Ordinal)];
        foreach (string step in steps)
        {
            foreach ((object value, _) in run.Step(step).Outputs)
            {
                Check(value, step);
            }
        }

        return steps;
    }

    /// <summary>Walks one value and everything it holds.</summary>
    /// <param name="value">The value.</param>
    /// <param name="path">How to name it when it is not pure.</param>
    public static void Check(object? value, string path) => Walk(value, path, new HashSet<object>(ReferenceEqualityComparer.Instance));

    private static bool IsRoslynStep(string name) =>
        RoslynSteps.Contains(name) || name.EndsWith("_ForAttribute", StringComparison.Ordinal) || name.Contains("_ForAttributeInternal", StringComparison.Ordinal)
        || name.EndsWith("_ForAttributeWithMetadataName", StringComparison.Ordinal);

    private static void Walk(object? value, string path, HashSet<object> seen)
    {
        if (value is null or string || value.GetType() is { IsPrimitive: true } or { IsEnum: true } || (!value.GetType().IsValueType && !seen.Add(value)))
        {
            return;
        }

        Type type = value.GetType();
        if (WhyImpure(type) is { } reason)
        {
            throw new XunitException($"{path} is {reason}: {type}");
        }

        // An immutable array inside a model is fine only behind a type that compares its items.
        if (value is IEnumerable items)
        {
            int index = 0;
            foreach (object? item in items)
            {
                Walk(item, $"{path}[{index++}]", seen);
            }

            return;
        }

        foreach (FieldInfo field in Fields(type))
        {
            Walk(field.GetValue(value), $"{path}.{DisplayName(field)}", seen);
        }
    }

    private static string? WhyImpure(Type type) => type switch
    {
        { IsArray: true } => "an array",
        _ when typeof(Delegate).IsAssignableFrom(type) => "a delegate",
        _ when typeof(Exception).IsAssignableFrom(type) => "an exception",
        _ when type.Namespace?.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) == true => "a Roslyn type",
        _ when type.Namespace?.StartsWith("System.Collections", StringComparison.Ordinal) == true => "a collection without value equality",
        _ when OverridesEquals(type) || IsTuple(type) => null,
        _ => "compared by reference",
    };

    private static bool IsTuple(Type type) => type.FullName!.StartsWith("System.ValueTuple`", StringComparison.Ordinal);

    private static bool OverridesEquals(Type type) =>
        type.GetInterfaces().Any(contract => contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(IEquatable<>) && contract.GenericTypeArguments[0] == type);

    private static IEnumerable<FieldInfo> Fields(Type type)
    {
        for (Type? current = type; current is not null && current != typeof(object); current = current.BaseType)
        {
            foreach (FieldInfo field in current.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                yield return field;
            }
        }
    }

    private static string DisplayName(FieldInfo field) => field.Name.StartsWith('<') ? field.Name[1..field.Name.IndexOf('>', StringComparison.Ordinal)] : field.Name;
}
