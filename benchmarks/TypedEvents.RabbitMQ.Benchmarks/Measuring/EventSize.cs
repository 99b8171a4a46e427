using System;
using System.Buffers;
using System.Linq;
using TypedEvents.RabbitMq.Benchmarks.Contracts;
using TypedEvents.Serialization;

namespace TypedEvents.RabbitMq.Benchmarks.Measuring;

/// <summary>Sizes of the events, in bytes: means over those that are published.</summary>
internal static class EventSize
{
    private const int Count = 256;

    /// <summary>What an event takes by itself, whoever decodes it.</summary>
    public static double Decoded(int size)
    {
        byte[][] bodies = Bodies(size);
        OrderPlaced[] events = new OrderPlaced[Count];
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < Count; i++)
        {
            events[i] = EventSerializer.Decode<OrderPlaced>(bodies[i]);
        }

        return (GC.GetAllocatedBytesForCurrentThread() - before) / (double)Count;
    }

    /// <summary>What its body takes.</summary>
    public static double Encoded(int size) => Bodies(size).Average(body => body.Length);

    private static byte[][] Bodies(int size) => [.. Orders.Create(Count, size).Select(order => Encode(new OrderPlaced(order)))];

    private static byte[] Encode(OrderPlaced placed)
    {
        ArrayBufferWriter<byte> body = new();
        EventSerializer.Encode(placed, body);
        return body.WrittenSpan.ToArray();
    }
}
