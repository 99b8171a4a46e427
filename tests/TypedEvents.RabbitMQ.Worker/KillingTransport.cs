using System.Linq;
using System.Net.NetworkInformation;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Hosting;
using TypedEvents.Transports;

namespace TypedEvents.RabbitMQ.Worker;

/// <summary>The transport, but at the kill point the process ends.</summary>
internal sealed class KillingTransport(ITransport inner, WorkerSettings settings, IHostApplicationLifetime lifetime) : ITransport, IReplyChannel
{
    private readonly IReplyChannel _replies = (IReplyChannel)inner;
    private int _settled;

    public string Name => inner.Name;

    public async Task StartAsync(ServiceTopology topology, CancellationToken cancellationToken)
    {
        if (Is(KillPoint.WhileProvisioning))
        {
            topology = topology with { Bindings = new KillingList<string>(topology.Bindings, topology.Bindings.Count - 1) };
        }

        Task starting = inner.StartAsync(topology, cancellationToken);
        if (Is(KillPoint.WhileConnecting))
        {
            SpinWait.SpinUntil(IsConnected);
            OwnProcess.Kill();
        }

        await starting;
    }

    public ValueTask<SendResult> SendAsync(OutboundMessage message, CancellationToken cancellationToken) => inner.SendAsync(message, cancellationToken);

    public Task ConsumeAsync(DeliveryCallback callback, CancellationToken cancellationToken) => inner.ConsumeAsync(
        delivery =>
        {
            if (Is(KillPoint.BeforeHandler) && IsTarget(delivery))
            {
                OwnProcess.Kill();
            }

            if (Is(KillPoint.WhileDraining) && IsTarget(delivery))
            {
                lifetime.StopApplication();
            }

            return callback(delivery);
        },
        cancellationToken);

    public async ValueTask<bool> SettleAsync(Delivery delivery, Settlement settlement, CancellationToken cancellationToken)
    {
        if (settlement.Kind == SettlementKind.Replace)
        {
            return await ReplaceAsync(delivery, settlement, cancellationToken);
        }

        bool isTarget = Is(KillPoint.AfterSettle) && IsTarget(delivery);
        bool isSettled = await inner.SettleAsync(delivery, settlement, cancellationToken);
        if (isTarget || (Is(KillPoint.AmidAcks) && Interlocked.Increment(ref _settled) == settings.Target))
        {
            OwnProcess.Kill();
        }

        return isSettled;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        Task stopping = inner.StopAsync(cancellationToken);
        if (Is(KillPoint.WhileDraining))
        {
            OwnProcess.Kill();
        }

        await stopping;
    }

    public Task StartRepliesAsync(ReplyCallback callback, CancellationToken cancellationToken) => _replies.StartRepliesAsync(callback, cancellationToken);

    public Task RespondAsync(string topic, DeliveryCallback callback, CancellationToken cancellationToken) => _replies.RespondAsync(topic, callback, cancellationToken);

    public ValueTask<SendResult> RequestAsync(OutboundMessage request, CancellationToken cancellationToken) => _replies.RequestAsync(request, cancellationToken);

    public ValueTask<SendResult> ReplyAsync(Delivery request, OutboundReply reply, CancellationToken cancellationToken)
    {
        if (Is(KillPoint.BeforeReply))
        {
            OwnProcess.Kill();
        }

        return _replies.ReplyAsync(request, reply, cancellationToken);
    }

    public ValueTask DisposeAsync() => inner.DisposeAsync();

    private async ValueTask<bool> ReplaceAsync(Delivery delivery, Settlement settlement, CancellationToken cancellationToken)
    {
        bool isDead = settlement.Copies.Any(copy => copy.DeadLetter is not null);
        if (Is(KillPoint.AfterCopy) || (Is(KillPoint.AfterDeadLetter) && isDead))
        {
            // The transport asks for the next copy once the one before it is confirmed.
            settlement = Settlement.Replace(new KillingList<SettlementCopy>(settlement.Copies, settlement.Copies.Count));
        }

        ValueTask<bool> settling = inner.SettleAsync(delivery, settlement, cancellationToken);
        if (Is(KillPoint.WhileCopying))
        {
            OwnProcess.Kill();
        }

        return await settling;
    }

    private bool Is(KillPoint point) => settings.KillPoint == point;

    private bool IsTarget(Delivery delivery) => delivery.Headers.EventId == WorkerSettings.EventId(settings.Target);

    private bool IsConnected() => IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpConnections()
        .Any(connection => connection.RemoteEndPoint.Port == settings.Address.Port && connection.State == TcpState.Established);
}
