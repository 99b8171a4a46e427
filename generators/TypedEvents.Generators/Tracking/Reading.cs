using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace TypedEvents.Generators;

/// <summary>
/// A type with the compilation to read it from. Readings are equal when they would find the same, so that the pipeline keeps the older of two and reads nothing.
/// Once it is read it lets go of the compilation.
/// </summary>
internal sealed class Reading<T>(TrackedType type, Surroundings surroundings, Compilation compilation) : IEquatable<Reading<T>>
{
    private readonly TrackedType _type = type;
    private readonly Surroundings _surroundings = surroundings;
    private Compilation? _compilation = compilation;
    private ImmutableArray<T> _values;

    /// <summary>What the type is read into.</summary>
    public ImmutableArray<T> Values(Func<INamedTypeSymbol, Compilation, CancellationToken, IEnumerable<T>> read, CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _compilation) is { } compilation)
        {
            // Of several types with one name, which is an error, one is enough.
            _values = SourceTypes.Find(compilation, _type.MetadataName)
                .Select(type => read(type, compilation, cancellationToken).ToImmutableArray())
                .Where(values => !values.IsEmpty)
                .DefaultIfEmpty([])
                .First();
            Volatile.Write(ref _compilation, null);
        }

        return _values;
    }

    public bool Equals(Reading<T>? other) => other is not null && _type == other._type && ReferenceEquals(_surroundings, other._surroundings);

    public override bool Equals(object? obj) => Equals(obj as Reading<T>);

    public override int GetHashCode() => _type.GetHashCode();
}
