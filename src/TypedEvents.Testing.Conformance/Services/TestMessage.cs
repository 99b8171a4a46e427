using System;
using System.Text;
using System.Threading;
using TypedEvents.Transports;

namespace TypedEvents.Testing.Conformance.Services;

/// <summary>Makes messages with ids of their own.</summary>
internal static class TestMessage
{
    private static int _lastId;

    public static Guid NextId() => new(Interlocked.Increment(ref _lastId), 0x7e57, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 1);

    public static MessageHeaders Headers(string topic) => new() { EventId = NextId(), Topic = topic };

    public static OutboundMessage Text(string topic, string text) => new(Headers(topic), Encoding.UTF8.GetBytes(text));
}
