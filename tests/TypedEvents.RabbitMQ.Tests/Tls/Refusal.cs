using System;
using System.Threading;
using System.Threading.Tasks;
using TypedEvents.RabbitMq;
using TypedEvents.Transports;

namespace TypedEvents.RabbitMQ.Tests.Tls;

/// <summary>Starts that must fail.</summary>
internal static class Refusal
{
    private static readonly ServiceTopology Orders = new("orders", ["order.placed"], 1);

    /// <summary>The reason why a transport does not start, which nothing but a change can mend.</summary>
    public static async Task<string> FatalAsync(Uri address, Action<RabbitMqOptions> configure)
    {
        RabbitMqConnectionException refusal = await StartAsync(address, configure);
        Assert.True(refusal.IsFatal, refusal.ToString());
        return refusal.Message;
    }

    /// <summary>The reason why a transport does not start.</summary>
    public static async Task<RabbitMqConnectionException> StartAsync(Uri address, Action<RabbitMqOptions> configure)
    {
        await using RabbitMqTransport transport = TestTransport.Create(address, configure);
        return await Assert.ThrowsAsync<RabbitMqConnectionException>(() => transport.StartAsync(Orders, CancellationToken.None)).OrFailAsync();
    }
}
