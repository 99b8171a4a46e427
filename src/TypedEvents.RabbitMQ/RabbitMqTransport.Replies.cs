using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using RabbitMQ.Client;
using TypedEvents.RabbitMq.Connections;
using TypedEvents.RabbitMq.Consuming;
using TypedEvents.RabbitMq.Messages;
using TypedEvents.RabbitMq.Publishing;
using TypedEvents.RabbitMq.Topology;
using TypedEvents.Transports;

namespace TypedEvents.RabbitMq;

/// <content>Requests and replies: a direct exchange, a transient queue per request topic, replies by direct reply-to.</content>
internal sealed partial class RabbitMqTransport : IReplyChannel
{
    // A request comes again only when a responder's connection was lost before its settlement; a service may have many request topics.
    private const int RememberedRequests = 500;

    private const string ReplyTo = "amq.rabbitmq.reply-to";
    private static readonly TimeSpan ReplyPatience = TimeSpan.FromSeconds(20);

    private readonly SemaphoreSlim _settingUpRequests = new(1, 1);
    private PublishLane? _requests;
    private Session? _requestSession;
    private ReplyLane? _replies;

    public async Task StartRepliesAsync(ReplyCallback callback, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        PublishLane lane = new(_core, _maxBodySize, callback);
        if (Interlocked.CompareExchange(ref _requests, lane, null) is not null)
        {
            lane.Dispose();
            throw new InvalidOperationException("Replies are received already.");
        }

        await Started.Publishing.UseAsync(SetUpRequestsAsync, _core.Options.StartTimeout, cancellationToken).ConfigureAwait(false);
    }

    public async Task RespondAsync(string topic, DeliveryCallback callback, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        QueueConsumer consumer;
        lock (_lock)
        {
            ThrowIfIntakeIsOver();
            Provisioner provisioner = Started.Provisioner;
            consumer = new QueueConsumer(Context(reject: null), session => provisioner.ProvisionRequestsAsync(session, topic), callback, Started.Concurrency, Math.Min(_core.Options.RememberedMessages, RememberedRequests));
            _consumers.Add(consumer);
        }

        await AttachAsync(consumer, cancellationToken).ConfigureAwait(false);
    }

    public ValueTask<SendResult> RequestAsync(OutboundMessage request, CancellationToken cancellationToken)
    {
        PublishLane lane = _requests ?? throw new InvalidOperationException($"Call {nameof(StartRepliesAsync)} before the first request.");
        return lane.SendAsync(new Publication(Started.Names.RequestExchange, request.Headers.Topic, request, Marks: null, ReplyTo), cancellationToken);
    }

    public async ValueTask<SendResult> ReplyAsync(Delivery request, OutboundReply reply, CancellationToken cancellationToken)
    {
        RabbitMqDelivery own = Own(request);
        string replyTo = own.ReplyTo ?? throw new ArgumentException("The delivery is not a request.", nameof(request));
        if (_isDisposed)
        {
            return new SendResult(PublishOutcome.NotSent, new ObjectDisposedException(nameof(RabbitMqTransport), "The transport is closed."));
        }

        try
        {
            if (_replies is not { IsAlive: true })
            {
                await PublishingAsync(cancellationToken).ConfigureAwait(false);
            }

            _replies!.Write(replyTo, own.Headers.EventId, in reply);
            return new SendResult(PublishOutcome.Accepted);
        }
        catch (ArgumentException exception)
        {
            return new SendResult(PublishOutcome.Rejected, exception);
        }
        catch (Exception exception) when (exception is IOException or RabbitMqConnectionException or ObjectDisposedException)
        {
            return new SendResult(PublishOutcome.NotSent, exception);
        }
    }

    private Task<Session> PublishingAsync(CancellationToken cancellationToken) =>
        Started.Publishing.ReadyAsync(_core.Options.PublishTimeout, cancellationToken);

    private async Task SetUpRepliesAsync(Session session)
    {
        IChannel channel = await session.OpenChannelAsync().ConfigureAwait(false);
        _replies = new ReplyLane(session, (ushort)channel.ChannelNumber);
        await SetUpRequestsAsync(session).ConfigureAwait(false);
    }

    /// <summary>Receives replies on the channel that sends the requests: direct reply-to wants it so.</summary>
    private async Task SetUpRequestsAsync(Session session)
    {
        await _settingUpRequests.WaitAsync(ReplyPatience).ConfigureAwait(false);
        try
        {
            if (_requests is not { } lane || _requestSession == session)
            {
                return;
            }

            IChannel channel = await session.OpenChannelAsync().ConfigureAwait(false);
            LaneSession attached = new(lane, session, (ushort)channel.ChannelNumber);
            session.Stream.Tap.Attach(attached.Channel, attached);
            SilentConsumer silent = new(channel, () => session.Lose(new RabbitMqConnectionException("The broker ended the consumer of replies.", isFatal: false)));
            await channel.BasicConsumeAsync(ReplyTo, autoAck: true, "r", noLocal: false, exclusive: false, arguments: null, silent, CancellationToken.None).WaitAsync(ReplyPatience).ConfigureAwait(false);
            lane.Attach(attached);
            _requestSession = session;
        }
        finally
        {
            _settingUpRequests.Release();
        }
    }
}
