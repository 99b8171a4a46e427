using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using RabbitMQ.Client;
using TypedEvents.RabbitMQ.Testing;

namespace TypedEvents.RabbitMQ.Tests.Poison;

/// <summary>What others may publish and this program may not: it is dead all the same, and does not come back for ever.</summary>
public sealed class UnwritableTests
{
    private const string Service = "unwritable";
    private const int MaxBody = 1024 * 1024;
    private static readonly Guid Id = new("0190a5c4-0000-7000-8000-000000000001");

    [Fact]
    public async Task Body_LargerThanAllowed_IsDeadAndMayBeRequeued()
    {
        byte[] body = new byte[MaxBody + 1];
        Random.Shared.NextBytes(body);
        await using VirtualHost virtualHost = await SharedBroker.CreateVirtualHostAsync();
        await using TestHost host = await StartAsync(virtualHost);
        await PublishAsync(virtualHost.AmqpUri, body, []);

        DeadLetter letter = await DeadAsync(host);
        Assert.Equal(DeadLetterReason.Undecodable, letter.Cause.Reason);
        Assert.Equal(body, letter.Body.ToArray());

        Assert.True(await host.DeadLetters.RequeueAsync(letter.Id));
        Assert.NotEqual(letter.Id, (await DeadAsync(host)).Id);
    }

    [Fact]
    public async Task Headers_ThatLeaveNoRoomForTheCause_AreLeftOut()
    {
        await using VirtualHost virtualHost = await SharedBroker.CreateVirtualHostAsync();
        await using TestHost host = await StartAsync(virtualHost);
        await PublishAsync(virtualHost.AmqpUri, [0xC1], new() { ["note"] = new string('x', 130_950) });

        DeadLetter letter = await DeadAsync(host);
        Assert.Equal((Id, Topics.Poison.Item.Graded, DeadLetterReason.Undecodable), (letter.Headers.EventId, letter.Headers.Topic, letter.Cause.Reason));
        Assert.Equal([0xC1], letter.Body.ToArray());
        Assert.Contains("frame_max", letter.Cause.Message, StringComparison.Ordinal);
        Assert.Null(letter.Headers.Custom);
    }

    [Fact]
    public async Task Headers_ThatLeaveNoRoomForARetry_AreLeftOut()
    {
        await using VirtualHost virtualHost = await SharedBroker.CreateVirtualHostAsync();
        await using TestHost host = await StartAsync(virtualHost);
        await PublishAsync(virtualHost.AmqpUri, PoisonMessages.CreateGood(1).Body.ToArray(), new() { ["note"] = new string('x', 130_950) });

        DeadLetter letter = await DeadAsync(host);
        Assert.Equal((Id, DeadLetterReason.HandlerFailed), (letter.Headers.EventId, letter.Cause.Reason));
        Assert.StartsWith("It was to be retried.", letter.Cause.Message, StringComparison.Ordinal);
    }

    private static Task<TestHost> StartAsync(VirtualHost virtualHost) => TestHost.StartAsync(Service, virtualHost.AmqpUri, registry =>
    {
        registry.AddEvent<ItemGraded>();
        registry.AddHandler<ItemGraded>(
            new HandlerDescriptor("grade", Topics.Poison.Item.Graded) { Retry = new RetryAttribute { Immediate = 0, Delayed = 1, BaseDelaySeconds = 0.2 } },
            (_, _) => throw new InvalidOperationException("It is not graded."));
    });

    private static async Task<DeadLetter> DeadAsync(TestHost host)
    {
        await Guard.UntilAsync(async () => await host.DeadLetters.CountAsync() == 1, () => "It is not dead.");
        return Assert.Single(await host.DeadLetters.ListAsync().ToListAsync());
    }

    private static async Task PublishAsync(Uri address, byte[] body, Dictionary<string, object?> headers)
    {
        ConnectionFactory factory = new() { Uri = address };
        await using IConnection connection = await factory.CreateConnectionAsync();
        await using IChannel channel = await connection.CreateChannelAsync(new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true));
        BasicProperties properties = new() { MessageId = Id.ToString(), ContentType = "application/msgpack", Persistent = true, Headers = headers };
        await channel.BasicPublishAsync("tchu_events", Topics.Poison.Item.Graded, mandatory: true, properties, body);
    }
}
