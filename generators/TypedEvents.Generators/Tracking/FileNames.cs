using System;
using System.Linq;

namespace TypedEvents.Generators;

/// <summary>The names that one source file declares and needs for that, which most edits leave as they are.</summary>
/// <param name="Types">Simple names of the types that it declares.</param>
/// <param name="Namespaces">Full names of the namespaces that it declares, with the outer ones.</param>
/// <param name="Used">Every simple name that its declarations look up, and those of its types, which may have other parts.</param>
/// <param name="Aliases">Names that its using directives give to something else, without the suffix <c>Attribute</c>.</param>
/// <param name="Attributed">Its types with attributes.</param>
/// <param name="ReachesAll">True when any other file may depend on it without naming it.</param>
internal sealed record FileNames(
    EquatableArray<string> Types,
    EquatableArray<string> Namespaces,
    EquatableArray<string> Used,
    EquatableArray<string> Aliases,
    EquatableArray<AttributedType> Attributed,
    bool ReachesAll)
{
    /// <summary>Whether a type or namespace of this simple name may be in it.</summary>
    public bool MayDeclare(string name) =>
        Types.Contains(name) || Namespaces.Any(space => space.EndsWith(name, StringComparison.Ordinal));
}
