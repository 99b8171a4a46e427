using System;
using System.Collections.Generic;
using System.Security.Cryptography;
using System.Threading;
using System.Threading.Tasks;
using TypedEvents.RabbitMq.Amqp;
using TypedEvents.RabbitMq.Messages;

namespace TypedEvents.RabbitMq.DeadLetters;

/// <summary>Collects letters until there are as many as expected.</summary>
/// <param name="expected">How many.</param>
internal sealed class LetterSink(int expected) : IChannelSink
{
    private readonly Lock _lock = new();
    private readonly PropertiesReader _reader = new();
    private readonly List<Letter> _letters = [];
    private readonly TaskCompletionSource _complete = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when all have come.</summary>
    public Task Complete => _complete.Task;

    /// <summary>What has come, oldest first.</summary>
    public IReadOnlyList<Letter> Letters
    {
        get
        {
            lock (_lock)
            {
                return [.. _letters];
            }
        }
    }

    public void OnDeliver(in DeliverMethod method, ReadOnlySpan<byte> properties, ReadOnlySpan<byte> body)
    {
        // A letter that came without an id keeps the same one at every listing. Its properties change: the broker counts deliveries in them.
        Guid id = new(SHA256.HashData(body).AsSpan(0, 16), bigEndian: true);
        InboundProperties inbound;
        try
        {
            inbound = _reader.Read(method.Exchange, method.RoutingKey, properties, () => id);
        }
        catch (AmqpFormatException exception)
        {
            inbound = _reader.Unreadable(method.RoutingKey, id, exception.Message);
        }

        lock (_lock)
        {
            _letters.Add(new Letter(method.Tag, inbound, body.ToArray()));
            if (_letters.Count == expected)
            {
                _complete.TrySetResult();
            }
        }
    }

    public void OnReturn(ReadOnlySpan<byte> routingKey, ReadOnlySpan<byte> properties)
    {
        // Nothing is published on this channel.
    }

    public void OnConfirm(ulong tag, bool multiple, bool isAck)
    {
        // Nothing is published on this channel.
    }
}
