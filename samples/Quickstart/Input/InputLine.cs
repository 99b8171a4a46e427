using System;

namespace Quickstart;

/// <summary>One line of input, without its line break. The bytes are valid until the next line is read.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Bytes">The line; empty when it is too long.</param>
/// <param name="TooLong">True when the line exceeds <see cref="InputLines.MaxLength"/>.</param>
internal readonly record struct InputLine(long Number, ReadOnlyMemory<byte> Bytes, bool TooLong)
{
    /// <summary>True for a line of nothing but white space.</summary>
    public bool IsBlank => !TooLong && !Bytes.Span.ContainsAnyExcept(" \t\r"u8);
}
