using System.Collections;
using System.Collections.Generic;
using TypedEvents.Transports;

namespace TypedEvents.Telemetry;

/// <summary>The log scope of a message, so that what its handlers log can be found by topic, message id or correlation id.</summary>
internal class MessageScope(MessageHeaders headers) : IReadOnlyList<KeyValuePair<string, object?>>
{
    public MessageHeaders Headers { get; } = headers;

    public int Count => 3;

    public KeyValuePair<string, object?> this[int index] => index switch
    {
        0 => new("Topic", Headers.Topic),
        1 => new("MessageId", Headers.EventId),
        2 => new("CorrelationId", Headers.CorrelationId ?? Headers.EventId.ToString()),
        _ => throw new System.ArgumentOutOfRangeException(nameof(index)),
    };

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator()
    {
        for (int i = 0; i < Count; i++)
        {
            yield return this[i];
        }
    }

    public override string ToString() => $"{Headers.Topic} {Headers.EventId}";

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
