using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using TypedEvents.RabbitMq;
using TypedEvents.RabbitMQ.Testing;
using TypedEvents.Transports;

namespace TypedEvents.RabbitMQ.Tests.Network;

/// <summary>A service, from its start on, with the first connection of each kind cut after the same byte.</summary>
internal sealed class CutRun : IAsyncDisposable
{
    private const int Batch = 48;
    private const int MaxBatches = 100;
    private const int Counts = 4;
    private const string RequestTopic = "cut.ask";

    private static readonly string[] Roles = ["admin", "publish", "consume"];

    private readonly Lock _lock = new();
    private readonly Dictionary<string, ProxyConnection> _doomed = [];
    private readonly ConcurrentDictionary<int, PublishOutcome> _outcomes = new();
    private readonly ConcurrentDictionary<Guid, TaskCompletionSource<RpcFault?>> _replies = new();
    private readonly RoleLog _log = new();
    private readonly TcpProxy _proxy;
    private readonly RabbitMqTransport _transport;
    private readonly Inbox _inbox;
    private readonly string _service;
    private readonly int _after;
    private readonly bool _toBroker;
    private readonly CutKind _kind;

    public CutRun(VirtualHost host, int after, bool toBroker, CutKind kind)
    {
        (_after, _toBroker, _kind) = (after, toBroker, kind);
        _service = $"cut-{(toBroker ? "out" : "in")}-{after}";
        _proxy = TcpProxy.Start(host.Broker.AmqpPort, Doom);

        // Classic queues, because there are hundreds. So few deliveries ahead have each acknowledged on its own, which makes more bytes.
        _transport = TestTransport.Create(
            _proxy.Through(host.AmqpUri),
            options =>
            {
                options.QueueType = RabbitMqQueueType.Classic;
                options.PrefetchPerSlot = toBroker ? 2 : 16;
                options.Exchange = _service;
            },
            _log);
        _inbox = new Inbox(_transport);
    }

    /// <summary>How far it is.</summary>
    public string Progress { get; private set; } = "before the start";

    public async Task RunAsync()
    {
        Progress = "at the start";
        await _transport.StartAsync(new ServiceTopology(_service, ["cut.known.#"], 1), default);
        await _transport.StartRepliesAsync(OnReply, default);
        Progress = "beginning to respond";
        await _transport.RespondAsync(RequestTopic, AnswerAsync, default);
        Progress = "beginning to consume";
        await _transport.ConsumeAsync(_inbox.TakeAsync, default);
        int number = 0;
        for (int batch = 0; !IsCut(); batch++)
        {
            Progress = $"in batch {batch}";
            Assert.True(batch < MaxBatches, "Not all connections were cut.");
            int first = number;
            number += Batch;
            await Task.WhenAll([.. Enumerable.Range(first, Batch).Select(PublishAsync), AskAsync(), batch < Counts ? CountAsync() : Task.CompletedTask]);
        }

        Progress = "recovered";
        await Task.WhenAll(Enumerable.Range(number, Batch).Select(PublishAsync));
        await IsAnsweredAsync();
        int[] known = [.. Enumerable.Range(0, number + Batch).Where(IsKnown)];
        Assert.DoesNotContain(_outcomes, outcome => outcome.Value != (IsKnown(outcome.Key) ? PublishOutcome.Durable : PublishOutcome.Unroutable));
        await _inbox.HasAsync(known.Length);
        Assert.Equal(known, _inbox.Numbers);
        Assert.Empty(_inbox.Repeated);
        await CountAsync();
        await _transport.StopAsync(default);
        Assert.DoesNotContain(_log.Faults, IsSilence);
    }

    public async ValueTask DisposeAsync()
    {
        await _transport.DisposeAsync();
        await _proxy.DisposeAsync();
    }

    // Every cut ends the connection in a way that both sides are told of.
    private static bool IsSilence(Exception fault) => fault.ToString().Contains("silent", StringComparison.Ordinal) || fault.ToString().Contains(nameof(TimeoutException), StringComparison.Ordinal);

    private static bool IsKnown(int number) => number % 4 != 0;

    private void Doom(ProxyConnection connection)
    {
        lock (_lock)
        {
            // They are made one after the other: what is connected to now is the first that has not been.
            if (Roles.FirstOrDefault(role => _log.Connects(role) == 0) is { } role && _doomed.TryAdd(role, connection))
            {
                (_toBroker ? connection.ToBroker : connection.ToClient).CutAfter(_after, _kind);
            }
        }
    }

    private bool IsCut()
    {
        lock (_lock)
        {
            // Little is said on the connection to administer; how far that goes, it is cut, too.
            return _doomed.Where(doomed => doomed.Key != "admin").All(doomed => doomed.Value.Ended.IsCompleted);
        }
    }

    private async Task PublishAsync(int number)
    {
        string topic = IsKnown(number) ? "cut.known" : "cut.unknown";
        SendResult result = await _transport.SendAsync(Numbered.Create(topic, number, size: 100), default);
        _outcomes[number] = result.Outcome;
    }

    /// <summary>Asks something, which may fail when a connection is lost, but in words.</summary>
    private async Task<bool> AskAsync()
    {
        OutboundMessage request = Numbered.Create(RequestTopic, 0);
        TaskCompletionSource<RpcFault?> reply = _replies[request.Headers.EventId] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        SendResult result = await _transport.RequestAsync(request, default);
        Assert.True(result.Outcome is PublishOutcome.Accepted or PublishOutcome.Unroutable or PublishOutcome.Unknown, $"The request ended as {result.Outcome}: {result.Error}");
        if (result.Outcome != PublishOutcome.Accepted)
        {
            return false;
        }

        // The responder may have lost it, with its connection; then no reply comes, and the caller's time-out is the answer.
        await ((Task)reply.Task).WaitAsync(TimeSpan.FromSeconds(1)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return reply.Task is { IsCompletedSuccessfully: true, Result: null };
    }

    private Task IsAnsweredAsync() => Guard.UntilAsync(AskAsync, () => "Nobody answers.");

    private async Task CountAsync()
    {
        try
        {
            Assert.Equal(0, await _transport.CountAsync());
        }
        catch (RabbitMqConnectionException)
        {
            // A look at the dead letters is not repeated by itself.
            Assert.NotEqual(0, _log.Connects("admin"));
        }
    }

    private async ValueTask AnswerAsync(Delivery request)
    {
        await _transport.ReplyAsync(request, new OutboundReply(WireFormat.MessagePack, new byte[] { 1 }), default);
        await _transport.SettleAsync(request, Settlement.Ack, default);
    }

    private void OnReply(InboundReply reply)
    {
        if (_replies.TryRemove(reply.RequestId, out TaskCompletionSource<RpcFault?>? waiting))
        {
            waiting.TrySetResult(reply.Fault);
        }
    }
}
