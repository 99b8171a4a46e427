using System;

namespace TypedEvents.Benchmarks.Limits;

/// <summary>The bytes are not what the limit's reader expects: declared order, smallest forms, nothing missing.</summary>
internal sealed class LimitException() : Exception("Not the bytes that the limit's writer makes.");
