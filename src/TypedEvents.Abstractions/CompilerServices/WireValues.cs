using System;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json;
using TypedEvents.Serialization;

namespace TypedEvents.CompilerServices;

/// <summary>Checks on values to be written. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class WireValues
{
    /// <summary>The value; null is refused.</summary>
    /// <exception cref="EventEncodeException">It is null.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T NotNull<T>([NotNull] T? value, string member)
        where T : class
    {
        if (value is null)
        {
            EncodeFault.Null(member);
        }

        return value;
    }

    /// <summary>The exception for an enum value that the enum does not define.</summary>
    public static EventEncodeException Undefined(string member) =>
        new(member, "the enum does not define this value. Give it a defined one.");

    /// <summary>Refuses more than 64 levels, so that a cyclic graph ends in an exception and not in a stack overflow.</summary>
    /// <exception cref="EventEncodeException">More than 64 levels.</exception>
    public static void EnsureDepth(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (writer.CurrentDepth >= WireLimits.HardMaxDepth)
        {
            EncodeFault.TooDeep();
        }
    }
}
