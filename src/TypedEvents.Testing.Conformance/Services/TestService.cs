using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;
using TypedEvents.Transports;
using Xunit;

namespace TypedEvents.Testing.Conformance.Services;

/// <summary>A replica of a service: a started transport, and what it received.</summary>
internal sealed partial class TestService(TransportFixture fixture, string name) : IAsyncDisposable
{
    private readonly Channel<Received> _received = Channel.CreateUnbounded<Received>();

    public ITransport Transport { get; } = fixture.CreateTransport();

    public IDeadLetters DeadLetters => Assert.IsType<IDeadLetters>(Transport, exactMatch: false);

    private string Marker => $"marker.{name}";

    /// <summary>Starts without consuming.</summary>
    public async Task<TestService> StartAsync(int concurrency, IEnumerable<string> bindings)
    {
        string[] all = [.. bindings.Append(Marker).Distinct().Order(StringComparer.Ordinal)];
        await Transport.StartAsync(new ServiceTopology(name, all, concurrency), CancellationToken.None).OrFail();
        return this;
    }

    public Task ConsumeAsync(DeliveryCallback callback) => Transport.ConsumeAsync(callback, CancellationToken.None).OrFail();

    /// <summary>Consumes into the list that <see cref="NextAsync()"/> takes from; nothing is settled.</summary>
    public Task CollectAsync() => ConsumeAsync(delivery =>
    {
        Collect(delivery);
        return default;
    });

    /// <summary>As <see cref="CollectAsync"/>, acknowledging everything.</summary>
    public Task CollectAndAckAsync() => ConsumeAsync(async delivery =>
    {
        Received received = new(Transport, delivery, fixture.Time.GetTimestamp());
        Assert.True(await received.AckAsync());
        _received.Writer.TryWrite(received);
    });

    public void Collect(Delivery delivery) => _received.Writer.TryWrite(new Received(Transport, delivery, fixture.Time.GetTimestamp()));

    public Task<Received> NextAsync() => _received.Reader.ReadAsync().OrFail();

    public async Task<Received> NextAndAckAsync()
    {
        Received received = await NextAsync();
        Assert.True(await received.AckAsync());
        return received;
    }

    public async Task<List<Received>> NextAsync(int count)
    {
        List<Received> all = [];
        while (all.Count < count)
        {
            all.Add(await NextAsync());
        }

        return all;
    }

    public Task<SendResult> SendAsync(string topic, string text = "text") => SendAsync(TestMessage.Text(topic, text));

    public Task<SendResult> SendAsync(OutboundMessage message) => Transport.SendAsync(message, CancellationToken.None).OrFail();

    /// <summary>Proves that nothing waits for this service: what is sent last arrives next. For services of concurrency 1 that consume.</summary>
    public async Task NothingElseArrivesAsync()
    {
        await SendAsync(Marker);
        Received next = await NextAsync();
        Assert.Equal(Marker, next.Headers.Topic);
        Assert.True(await next.AckAsync());
    }

    public Task StopAsync() => Transport.StopAsync(CancellationToken.None).OrFail();

    public async ValueTask DisposeAsync() => await Transport.DisposeAsync().OrFail();
}
