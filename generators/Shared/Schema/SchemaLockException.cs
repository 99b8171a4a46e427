using System;

namespace TypedEvents.Schema;

/// <summary>A lock that cannot be read.</summary>
/// <param name="line">The line, from 1.</param>
/// <param name="message">What is wrong with it, and what to do.</param>
internal sealed class SchemaLockException(int line, string message) : Exception(message)
{
    public int Line { get; } = line;
}
