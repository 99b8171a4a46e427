using System;

namespace TypedEvents.Generators;

/// <summary>The version that generated code carries, and which versions work together.</summary>
internal static class GeneratorVersion
{
    /// <summary>Name of the tool in <c>[GeneratedCode]</c>.</summary>
    public const string Tool = "TypedEvents.Generators";

    /// <summary>Version of this generator and of the analyzers beside it.</summary>
    public const string Current = "0.1.0";

    /// <summary>True when code of another version works with this one: the same major version, below 1.0 the same minor one too. Unreadable versions count as fitting.</summary>
    public static bool Fits(string version) =>
        !Version.TryParse(version, out Version? other) || Series(other) == Series(Version.Parse(Current));

    /// <summary>What two versions that work together have in common, for example <c>0.1</c> or <c>2</c>.</summary>
    public static string Series(Version version) => version.ToString(version.Major == 0 ? 2 : 1);
}
