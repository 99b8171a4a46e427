using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;

namespace Aot.Handlers;

/// <summary>What happened, in an order that does not depend on timing.</summary>
internal sealed class Journal
{
    private readonly ConcurrentQueue<string> _lines = new();

    public IEnumerable<string> Lines => _lines.Order(StringComparer.Ordinal);

    public void Write(FormattableString line) => _lines.Enqueue(FormattableString.Invariant(line));
}
