using System;
using System.Buffers;
using System.Collections.Generic;
using System.Threading.Tasks;
using RabbitMQ.Client;
using TypedEvents.Serialization;
using TypedEvents.Transports;

namespace TypedEvents.RabbitMQ.Tests.Poison;

/// <summary>Messages that cannot be handled, eight kinds in turn.</summary>
internal static class PoisonMessages
{
    public const string UnknownTopic = "poison.item.unknown";

    /// <summary>The content type of the kind that this program cannot publish.</summary>
    public const string ForeignContentType = "application/x-python-serialize";

    private static readonly DeadLetterReason[] Reasons =
    [
        DeadLetterReason.Undecodable, DeadLetterReason.UnknownEvent, DeadLetterReason.NewerVersion, DeadLetterReason.Invalid,
        DeadLetterReason.IdentityMissing, DeadLetterReason.HandlerFailed, DeadLetterReason.HandlerTimedOut, DeadLetterReason.Undecodable,
    ];

    /// <summary>Why a message of this number is dead.</summary>
    public static DeadLetterReason Reason(int number) => Reasons[number % Reasons.Length];

    /// <summary>Whether it is of the kind that only a foreign program publishes.</summary>
    public static bool IsForeign(int number) => number % Reasons.Length == Reasons.Length - 1;

    public static OutboundMessage Create(int number) => (number % Reasons.Length) switch
    {
        0 => Message(Topics.Poison.Item.Graded, [0xC1, .. BitConverter.GetBytes(number)]),
        1 => Message(UnknownTopic, Encode(new ItemGraded(number, 1))),
        2 => Message(Topics.Poison.Item.Graded, Encode(new ItemGraded(number, 1)), version: 2),
        3 => Message(Topics.Poison.Item.Graded, Encode(new ItemGraded(number, 11))),
        4 => Message(Topics.Poison.Item.Owned, Encode(new ItemOwned(number))),
        5 => Message(Topics.Poison.Item.Dropped, Encode(new ItemDropped(number))),
        6 => Message(Topics.Poison.Item.Awaited, Encode(new ItemAwaited(number))),
        _ => Message(Topics.Poison.Item.Graded, BitConverter.GetBytes(number)),
    };

    /// <summary>A message that can be handled.</summary>
    public static OutboundMessage CreateGood(int number) => Message(Topics.Poison.Item.Graded, Encode(new ItemGraded(number, 1)));

    /// <summary>Publishes as another program would, with headers of types that this one does not write.</summary>
    public static async Task PublishForeignAsync(Uri address, IEnumerable<OutboundMessage> messages)
    {
        ConnectionFactory factory = new() { Uri = address };
        await using IConnection connection = await factory.CreateConnectionAsync();
        await using IChannel channel = await connection.CreateChannelAsync(new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true));
        foreach (OutboundMessage message in messages)
        {
            BasicProperties properties = new()
            {
                MessageId = message.Headers.EventId.ToString(),
                ContentType = ForeignContentType,
                ContentEncoding = "binary",
                Persistent = true,
                Headers = new Dictionary<string, object?>
                {
                    ["nested"] = new Dictionary<string, object?> { ["list"] = new List<object?> { 1, "two", null } },
                    ["nothing"] = null,
                    ["amount"] = 12.5m,
                    ["ratio"] = 0.5d,
                    ["bytes"] = new byte[] { 0, 255 },
                    ["flag"] = true,
                    ["te-v"] = "no number",
                },
            };
            await channel.BasicPublishAsync("tchu_events", message.Headers.Topic, mandatory: true, properties, message.Body);
        }
    }

    private static OutboundMessage Message(string topic, byte[] body, int version = 1) => new(
        new MessageHeaders { EventId = Guid.NewGuid(), Topic = topic, Version = version, Timestamp = DateTimeOffset.UnixEpoch },
        body);

    private static byte[] Encode<T>(T message)
        where T : IWireType<T>
    {
        ArrayBufferWriter<byte> body = new();
        EventSerializer.Encode(message, body);
        return [.. body.WrittenSpan];
    }
}
