using System;
using System.Collections.Generic;
using System.Linq;
using TypedEvents.RabbitMq.Messages;
using TypedEvents.Transports;

namespace TypedEvents.RabbitMQ.Tests.Messages;

/// <summary>Makes messages with every combination of headers.</summary>
internal sealed class MessageGen(int seed)
{
    private static readonly string[] Texts = ["", "a", "Ünïcode ✓", "𝄞 beyond the plane", "line\nbreak\0null", "te-version", "x-death"];

    private readonly Random _random = new(seed);

    public Publication Publication()
    {
        OutboundMessage message = new(Headers(), Bytes(_random.Next(3) == 0 ? 0 : _random.Next(400)));
        return new Publication(Short(), Short(), message, Maybe(Marks), _random.Next(3) == 0 ? "amq.rabbitmq.reply-to" : null);
    }

    public MessageHeaders Headers()
    {
        Guid id = _random.Next(2) == 0 ? Guid.CreateVersion7(Time()) : Guid.NewGuid();
        DateTimeOffset time = _random.Next(3) == 0 && id.Version == 7 ? IdTime(id) : Time();
        return new MessageHeaders
        {
            EventId = id,
            Topic = Short(),
            Version = _random.Next(2) == 0 ? 1 : 1 + _random.Next(int.MaxValue),
            Fingerprint = _random.Next(2) == 0 ? 0 : (ulong)_random.NextInt64(long.MinValue, long.MaxValue),
            Format = _random.Next(2) == 0 ? WireFormat.Json : WireFormat.MessagePack,
            Timestamp = time,
            Source = Maybe(Short),
            CorrelationId = Maybe(Short),
            CausationId = Maybe(Text),
            Identity = Maybe(() => new EventIdentity(Maybe(Text), Maybe(Text), Maybe(Text))),
            WithoutIdentityReason = Maybe(Text),
            TraceParent = Maybe(Text),
            TraceState = Maybe(Text),
            Attempts = _random.Next(2) == 0 ? 0 : _random.Next(1000),
            HandlerId = Maybe(Text),
            FirstFailure = _random.Next(2) == 0 ? null : Time(),
            Deadline = _random.Next(3) switch { 0 => null, 1 => Time(), _ => time.AddMilliseconds(_random.Next(100_000)) },
            Custom = Maybe(Custom),
        };
    }

    public OutboundReply Reply() => new(
        _random.Next(2) == 0 ? WireFormat.Json : WireFormat.MessagePack,
        Bytes(_random.Next(100)),
        Maybe(() => new RpcFault(Text(), Text(), Maybe(Text))));

    public byte[] Bytes(int count)
    {
        byte[] bytes = new byte[count];
        _random.NextBytes(bytes);
        return bytes;
    }

    private static DateTimeOffset IdTime(Guid id) =>
        DateTimeOffset.FromUnixTimeMilliseconds(Convert.ToInt64(id.ToString("N")[..12], 16));

    private CopyMarks Marks() => new()
    {
        Life = _random.NextInt64(1, long.MaxValue),
        Due = _random.Next(2) == 0 ? null : Time(),
        LetterId = Maybe(Text),
        Cause = Maybe(() => new DeadLetterCause(Enum.GetValues<DeadLetterReason>()[_random.Next(Enum.GetValues<DeadLetterReason>().Length)], Text(), Maybe(Text))),
        DiedAt = _random.Next(2) == 0 ? null : Time(),
    };

    private Dictionary<string, string> Custom()
    {
        string[] names = ["te-version", "te-h-te-version", "te-", "te-h-", "x-death", "x-", "traceparent", "tracestate", "Te-version", "plain", "größe", new('n', 240)];
        return names.Where(_ => _random.Next(2) == 0).ToDictionary(name => name, _ => Text());
    }

    private DateTimeOffset Time() => _random.Next(4) == 0
        ? DateTimeOffset.FromUnixTimeMilliseconds(_random.NextInt64(0, 2_000_000_000) * 1000)
        : DateTimeOffset.FromUnixTimeMilliseconds(_random.NextInt64(0, 2_000_000_000_000));

    private string Text() => _random.Next(8) == 0 ? new string('✓', _random.Next(3000)) : Texts[_random.Next(Texts.Length)];

    private string Short() => _random.Next(8) == 0 ? new string('✓', 85) : Texts[_random.Next(Texts.Length)];

    private T? Maybe<T>(Func<T> make)
        where T : class => _random.Next(2) == 0 ? null : make();
}
