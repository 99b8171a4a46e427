using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace TypedEvents.CompilerServices;

/// <summary>Throws for values without a wire form; out of line, so that callers stay small.</summary>
internal static class EncodeFault
{
    [DoesNotReturn]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void NotFinite(string member) =>
        throw new EventEncodeException(member, "NaN and infinities have no wire form. Use a nullable member for a missing number.");

    [DoesNotReturn]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void LoneSurrogate(string member) =>
        throw new EventEncodeException(member, "the text contains half of a surrogate pair, which UTF-8 cannot say. Repair the text first.");

    [DoesNotReturn]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void NotUtc(string member) =>
        throw new EventEncodeException(member, "only UTC times are sent. Use ToUniversalTime(), or a DateTimeOffset member.");

    [DoesNotReturn]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void Null(string member) =>
        throw new EventEncodeException(member, "it is null. Declare the member nullable or give it a value.");

    [DoesNotReturn]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void NoContent(string member) =>
        throw new EventEncodeException(member, "the JsonElement has no value. Parse one, or declare the member nullable.");

    [DoesNotReturn]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void InexactNumber(string member) =>
        throw new EventEncodeException(member, "a number in the content fits neither a 64-bit integer nor a double exactly. Send it as text.");

    [DoesNotReturn]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void RepeatedName(string member) =>
        throw new EventEncodeException(member, "an object in the content has the same name twice.");

    [DoesNotReturn]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void TooDeep() =>
        throw new EventEncodeException("body", "it is nested more than 64 levels deep; is the graph cyclic?");

    [DoesNotReturn]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void TooLarge() =>
        throw new EventEncodeException("body", "it is larger than 16 MiB. Send large content by reference.");
}
