using System;
using System.Buffers;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using TypedEvents.RabbitMq;
using TypedEvents.RabbitMQ.Testing;
using TypedEvents.RabbitMQ.Worker;
using TypedEvents.Serialization;
using TypedEvents.Transports;

namespace TypedEvents.RabbitMQ.Tests.Processes;

/// <summary>Workers of one queue, what is ordered from them and what they have done.</summary>
internal sealed class WorkerRig : IAsyncDisposable
{
    private static readonly string[] Bindings = ["worker.other.#", Worker.Topics.Worker.Work.Ordered];

    // Where copies wait for the delays of the worker's handler.
    private const string RetryQueue = WorkerSettings.Service + ".retry.100";

    private readonly VirtualHost _host;
    private readonly string _effects = Path.GetTempFileName();

    private WorkerRig(VirtualHost host)
    {
        _host = host;
        Settings = new WorkerSettings(host.AmqpUri, _effects);
    }

    /// <summary>The settings of a worker that ends itself nowhere.</summary>
    public WorkerSettings Settings { get; }

    /// <summary>The broker's address.</summary>
    public Uri Address => _host.AmqpUri;

    public static async Task<WorkerRig> CreateAsync() => new(await SharedBroker.CreateVirtualHostAsync());

    /// <summary>Makes the queue, as a worker would, and orders work.</summary>
    /// <param name="kinds">How each piece of work ends; its number is its place.</param>
    public async Task OrderAsync(IReadOnlyList<WorkKind> kinds)
    {
        await using RabbitMqTransport transport = TestTransport.Create(_host.AmqpUri);
        await transport.StartAsync(new ServiceTopology(WorkerSettings.Service, Bindings, 1), default);
        SendResult[] results = await Task.WhenAll(kinds.Select((kind, number) => transport.SendAsync(Order(number, kind), default).OrFailAsync()));
        Assert.All(results, result => Assert.Equal(PublishOutcome.Durable, result.Outcome));
    }

    /// <summary>How often each piece of work was done.</summary>
    public Dictionary<int, int> Done() => File.ReadAllLines(_effects)
        .Select(line => int.Parse(line, CultureInfo.InvariantCulture))
        .CountBy(number => number)
        .ToDictionary();

    /// <summary>Waits until so many different pieces of work are done.</summary>
    public Task HasDoneAsync(int count) => Guard.UntilAsync(() => Done().Count >= count, () => $"{Done().Count} of {count} pieces of work were done.");

    /// <summary>Waits until nothing waits for a worker, not even to be tried again.</summary>
    public async Task IsTakenAsync()
    {
        await using QueueProbe probe = await QueueProbe.ConnectAsync(_host.AmqpUri);

        // In this order, because messages go from the one into the other.
        await Guard.UntilAsync(
            async () => (!await HasRetriesAsync() || await probe.CountAsync(RetryQueue) == 0) && await probe.CountAsync(WorkerSettings.Service) == 0,
            () => "Messages wait.");
    }

    /// <summary>Waits until the queue holds so many messages and no worker any.</summary>
    public async Task HoldsAsync(int count)
    {
        await using QueueProbe probe = await QueueProbe.ConnectAsync(_host.AmqpUri);
        await probe.HoldsAsync(WorkerSettings.Service, count);
    }

    /// <summary>The dead letters.</summary>
    public async Task<IReadOnlyList<DeadLetter>> DeadLettersAsync()
    {
        await using RabbitMqTransport transport = TestTransport.Create(_host.AmqpUri);
        await transport.StartAsync(new ServiceTopology(WorkerSettings.Service, Bindings, 1), default);
        return await transport.ListAsync().ToListAsync();
    }

    public async ValueTask DisposeAsync()
    {
        File.Delete(_effects);
        await _host.DisposeAsync();
    }

    private async Task<bool> HasRetriesAsync() => await _host.QueueAsync(RetryQueue) is not null;

    private static OutboundMessage Order(int number, WorkKind kind)
    {
        ArrayBufferWriter<byte> body = new();
        EventSerializer.Encode(new WorkOrdered(number, kind), body);
        return new OutboundMessage(new MessageHeaders { EventId = WorkerSettings.EventId(number), Topic = Worker.Topics.Worker.Work.Ordered, Timestamp = DateTimeOffset.UnixEpoch }, body.WrittenMemory);
    }
}
