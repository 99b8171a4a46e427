using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace TypedEvents.Roslyn.Testing;

/// <summary>What a test project compiles against, loaded once. The framework comes from the SDK's targeting pack, never from the running process.</summary>
public static class References
{
    private static readonly Lazy<ImmutableArray<MetadataReference>> LazyFramework = new(LoadFramework);
    private static readonly Lazy<ImmutableArray<MetadataReference>> LazyAbstractions = new(() => [Load("TypedEvents.Abstractions")]);
    private static readonly Lazy<ImmutableArray<MetadataReference>> LazyBus = new(() =>
        [.. Abstractions, Load("TypedEvents"), .. Directory.GetFiles(AppContext.BaseDirectory, "Microsoft.Extensions.*.dll").Order(StringComparer.Ordinal).Select(FromFile)]);

    /// <summary>The reference assemblies of .NET.</summary>
    public static ImmutableArray<MetadataReference> Framework => LazyFramework.Value;

    /// <summary>TypedEvents.Abstractions: what a contracts project references.</summary>
    public static ImmutableArray<MetadataReference> Abstractions => LazyAbstractions.Value;

    /// <summary>TypedEvents.Abstractions, TypedEvents and the Microsoft.Extensions assemblies: what a program references.</summary>
    public static ImmutableArray<MetadataReference> Bus => LazyBus.Value;

    private static ImmutableArray<MetadataReference> LoadFramework()
    {
        string directory = typeof(References).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(attribute => attribute.Key == "FrameworkReferences").Value!;
        return [.. Directory.GetFiles(directory, "*.dll").Order(StringComparer.Ordinal).Select(FromFile)];
    }

    private static MetadataReference Load(string assembly) => FromFile(Path.Combine(AppContext.BaseDirectory, assembly + ".dll"));

    private static MetadataReference FromFile(string path) => MetadataReference.CreateFromFile(path);
}
