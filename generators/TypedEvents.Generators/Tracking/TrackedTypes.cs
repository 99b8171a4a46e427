using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace TypedEvents.Generators;

/// <summary>
/// The types with attributes of ours. An edit makes all symbols new, and reading them is what costs; so it is worked out from syntax which types an edit can have
/// touched, and only those are read again.
/// </summary>
internal sealed class TrackedTypes
{
    private readonly IncrementalValueProvider<ImmutableArray<FileNames>> _names;
    private readonly IncrementalValuesProvider<TrackedType> _types;
    private readonly IncrementalValueProvider<(Surroundings Surroundings, Compilation Compilation)> _source;

    private TrackedTypes(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<FileDeclarations> files = context.CompilationProvider
            .SelectMany(static (compilation, _) => compilation.SyntaxTrees)
            .Select(DeclarationReader.Read)
            .WithTrackingName(StepNames.Declarations);
        _names = files.Select(static (file, _) => file.Names).WithTrackingName(StepNames.FileNames).Collect();
        _types = _names
            .Select(static (names, _) => new DeclarationGraph(names))
            .Combine(files.Select(static (file, _) => file.Digest).Collect())
            .SelectMany(static (pair, cancellationToken) => pair.Left.Track(pair.Right, cancellationToken))
            .SelectMany(static (types, _) => types)
            .WithTrackingName(StepNames.TrackedTypes);
        IncrementalValueProvider<Surroundings> surroundings = context.CompilationProvider
            .Select(static (compilation, _) => (compilation.Options, compilation.SyntaxTrees.FirstOrDefault()?.Options, compilation.AssemblyName))
            .Combine(context.MetadataReferencesProvider.Collect())
            .Select(static (_, _) => new Surroundings());
        _source = surroundings.Combine(context.CompilationProvider);
    }

    public static TrackedTypes Register(IncrementalGeneratorInitializationContext context) => new(context);

    /// <summary>Whether there may be a type or namespace of this simple name, in whatever namespace.</summary>
    public IncrementalValueProvider<bool> MayDeclare(string name) => _names.Select((files, _) => files.Any(file => file.MayDeclare(name)));

    /// <summary>What the types of a role are read into.</summary>
    /// <param name="role">The role.</param>
    /// <param name="read">Reads a type, which need not have the role after all.</param>
    public IncrementalValuesProvider<T> Read<T>(TypeRoles role, Func<INamedTypeSymbol, Compilation, CancellationToken, IEnumerable<T>> read) => _types
        .Where(type => (type.Roles & role) != 0)
        .Combine(_source)
        .Select(static (pair, _) => new Reading<T>(pair.Left, pair.Right.Surroundings, pair.Right.Compilation))
        .SelectMany((reading, cancellationToken) => reading.Values(read, cancellationToken));
}
