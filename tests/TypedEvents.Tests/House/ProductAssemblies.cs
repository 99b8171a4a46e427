using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace TypedEvents.Tests.House;

/// <summary>The assemblies of src, as this test project references them.</summary>
internal static class ProductAssemblies
{
    public static Assembly Abstractions { get; } = Assembly.Load("TypedEvents.Abstractions");

    public static IReadOnlyList<Assembly> All { get; } =
        [.. ProjectFile.All().Where(project => project.Path.StartsWith("src/", StringComparison.Ordinal)).Select(project => Assembly.Load(project.Name))];
}
