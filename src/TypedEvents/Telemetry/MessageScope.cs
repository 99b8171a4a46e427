using System.Collections;
using System.Collections.Generic;
using TypedEvents.Transports;

namespace TypedEvents.Telemetry;

/// <summary>The log scope of a message, so that what its handlers log can be found by topic, message id or correlation id.</summary>
internal sealed class MessageScope(MessageHeaders headers) : IReadOnlyList<KeyValuePair<string, object?>>
{
    public int Count => 3;

    public KeyValuePair<string, object?> this[int index] => index switch
    {
        0 => new("Topic", headers.Topic),
        1 => new("MessageId", headers.EventId),
        2 => new("CorrelationId", headers.CorrelationId ?? headers.EventId.ToString()),
        _ => throw new System.ArgumentOutOfRangeException(nameof(index)),
    };

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator()
    {
        for (int i = 0; i < Count; i++)
        {
            yield return this[i];
        }
    }

    public override string ToString() => $"{headers.Topic} {headers.EventId}";

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
