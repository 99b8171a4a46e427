using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace TypedEvents.Roslyn.Testing;

/// <summary>Source with marks: <c>[|…|]</c> is a span, <c>{|TE0001:…|}</c> a span with an id, <c>$$</c> the cursor. Marks may be nested.</summary>
/// <param name="Text">The source without marks.</param>
/// <param name="Spans">The marked spans in order of their start, outer before inner.</param>
/// <param name="Cursor">Where <c>$$</c> was; null without one.</param>
public sealed record Markup(string Text, ImmutableArray<MarkedSpan> Spans, int? Cursor)
{
    /// <summary>Takes the marks out of a source.</summary>
    /// <exception cref="FormatException">A mark is not closed or not opened, or there are two cursors.</exception>
    public static Markup Parse(string source)
    {
        StringBuilder text = new(source.Length);
        List<MarkedSpan> spans = [];
        Stack<(char Close, string? Id, int Start)> open = new();
        int? cursor = null;
        for (int i = 0; i < source.Length; i++)
        {
            ReadOnlySpan<char> rest = source.AsSpan(i);
            if (rest.StartsWith("[|"))
            {
                open.Push((']', null, text.Length));
                i++;
            }
            else if (rest.StartsWith("{|"))
            {
                int colon = rest.IndexOf(':');
                open.Push(('}', colon > 2 ? rest[2..colon].ToString() : throw new FormatException($"'{{|' at {i} names no id."), text.Length));
                i += colon;
            }
            else if (rest.Length > 1 && rest[0] == '|' && open.TryPeek(out (char Close, string? Id, int Start) mark) && rest[1] == mark.Close)
            {
                open.Pop();
                spans.Add(new MarkedSpan(mark.Id, TextSpan.FromBounds(mark.Start, text.Length)));
                i++;
            }
            else if (rest.StartsWith("|]") || rest.StartsWith("|}"))
            {
                throw new FormatException($"'{rest[..2]}' at {i} closes nothing.");
            }
            else if (rest.StartsWith("$$"))
            {
                cursor = cursor is null ? text.Length : throw new FormatException("There are two cursors.");
                i++;
            }
            else
            {
                text.Append(rest[0]);
            }
        }

        return open.Count == 0
            ? new Markup(text.ToString(), [.. spans.OrderBy(span => span.Span.Start).ThenByDescending(span => span.Span.Length)], cursor)
            : throw new FormatException("A mark is not closed.");
    }
}
