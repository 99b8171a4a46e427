using System.Collections.Generic;
using System.ComponentModel;
using TypedEvents.Serialization;

namespace TypedEvents.CompilerServices;

/// <summary>Collects violations while a value is validated; allocates only when there are any. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct ValidationErrors
{
    private List<ValidationError>? _errors;
    private int _depth;

    /// <summary>The violations so far; null when there are none.</summary>
    public readonly IReadOnlyList<ValidationError>? Errors => _errors;

    /// <summary>Adds a violation of a member, named as on the wire.</summary>
    public void Add(string member, string message) =>
        (_errors ??= []).Add(new ValidationError(member, message));

    /// <summary>Enters a value that contains others, so that a cyclic graph ends in an exception and not in a stack overflow.</summary>
    /// <exception cref="EventEncodeException">More than 64 levels.</exception>
    public void Enter()
    {
        if (++_depth > WireLimits.HardMaxDepth)
        {
            throw new EventEncodeException("body", "more than 64 levels of nesting; is the graph cyclic?");
        }
    }

    /// <summary>Leaves a value that contains others.</summary>
    public void Leave() => _depth--;

    /// <summary>Number of violations so far; pass it to <see cref="Prefix(int, string)"/> after validating a nested value.</summary>
    public readonly int Count => _errors?.Count ?? 0;

    /// <summary>Puts a member's name before every violation added since <paramref name="since"/>.</summary>
    public readonly void Prefix(int since, string member) => Rebase(since, member);

    /// <summary>Puts <c>member[index]</c> before every violation added since <paramref name="since"/>.</summary>
    public readonly void Prefix(int since, string member, int index)
    {
        if (Count > since)
        {
            Rebase(since, $"{member}[{index.ToString(System.Globalization.CultureInfo.InvariantCulture)}]");
        }
    }

    /// <summary>Puts <c>member[key]</c> before every violation added since <paramref name="since"/>.</summary>
    public readonly void Prefix(int since, string member, string key)
    {
        if (Count > since)
        {
            Rebase(since, $"{member}[{key}]");
        }
    }

    private readonly void Rebase(int since, string prefix)
    {
        for (int i = since; i < Count; i++)
        {
            ValidationError error = _errors![i];
            _errors[i] = error with { Path = error.Path.Length == 0 ? prefix : error.Path[0] == '[' ? prefix + error.Path : $"{prefix}.{error.Path}" };
        }
    }
}
