using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging.Abstractions;
using TypedEvents.Bus;
using TypedEvents.RabbitMq;
using TypedEvents.RabbitMq.Amqp;
using TypedEvents.RabbitMq.Connections;
using TypedEvents.RabbitMq.Consuming;
using TypedEvents.RabbitMQ.Tests.Amqp;
using TypedEvents.Testing;
using TypedEvents.Transports;

namespace TypedEvents.RabbitMQ.Tests.Consuming;

/// <summary>A session without a broker: what is written to it is kept.</summary>
internal sealed class SessionScene : IDisposable
{
    private readonly LoopbackPair _pair;
    private readonly GatheringStream _written = new();
    private ulong _tag;

    private SessionScene(LoopbackPair pair)
    {
        _pair = pair;
        Session = new Session(IdleConnection.Create(), new BrokerStream(pair.Client, _written, maxBodySize: 1024, TimeProvider.System), new BrokerEndpoint("localhost", 5672));
    }

    public FakeClock Clock { get; } = new();

    public Session Session { get; }

    public static async Task<SessionScene> OpenAsync() => new(await LoopbackPair.ConnectAsync());

    /// <summary>A consumer of a queue that hands its deliveries to a callback, one at a time.</summary>
    public async Task<QueueConsumer> ConsumeAsync(string queue, DeliveryCallback callback)
    {
        TransportCore core = new(new RabbitMqOptions(), Clock, new SystemRandomSource(), NullLogger.Instance);
        ConsumerContext context = new(core, new EventIds(Clock, core.Random), (_, _) => new(true), _ => { }, Reject: null);
        QueueConsumer consumer = new(context, _ => Task.FromResult(queue), callback, concurrency: 1, remembered: 0);
        await consumer.AttachAsync(Session);
        return consumer;
    }

    /// <summary>Has the broker deliver messages with these properties.</summary>
    public void Deliver(IEnumerable<byte[]> messages)
    {
        FrameTap tap = Session.Stream.Tap;
        foreach (byte[] properties in messages)
        {
            byte[] frames = [.. FrameBytes.Deliver(IdleConnection.Channel, ++_tag, false, "events", "order.placed"), .. FrameBytes.Header(IdleConnection.Channel, 0, properties)];
            frames.CopyTo(tap.Free);
            tap.Add(frames.Length);
            Assert.Equal(0, tap.Process(new byte[10]));
        }
    }

    /// <summary>What was acknowledged and returned since the last time.</summary>
    public async Task<List<(bool IsAck, ulong Tag, bool Multiple)>> SettledAsync()
    {
        await Session.Stream.Writer.FlushAsync();
        List<(bool, ulong, bool)> settled = [];
        AmqpReader reader = new(_written.Take());
        while (!reader.IsEmpty)
        {
            Assert.Equal(AmqpFrame.Method, reader.Byte());
            Assert.Equal(5, reader.UInt16());
            Assert.Equal(13u, reader.UInt32());
            uint method = reader.UInt32();
            ulong tag = reader.UInt64();
            byte flags = reader.Byte();
            Assert.Equal(AmqpFrame.End, reader.Byte());
            Assert.Equal(method == AmqpMethod.BasicNack ? 2 : flags & 1, flags);
            settled.Add((method == AmqpMethod.BasicAck, tag, flags == 1));
        }

        return settled;
    }

    /// <summary>Makes the next write fail.</summary>
    public void Break(Exception fault) => _written.Fault = fault;

    public void Dispose() => _pair.Dispose();
}
