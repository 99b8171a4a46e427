using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;
using TypedEvents.RabbitMq.Connections;

namespace TypedEvents.RabbitMq.Topology;

/// <summary>Makes sure that what the service needs is on the broker. Declares, or only looks when the broker is set up by others; never deletes
/// and never declares anew what differs. Safe for concurrent use.</summary>
/// <param name="topology">What is needed.</param>
/// <param name="bindings">Topics and patterns of the service's queue.</param>
/// <param name="declares">Whether to declare; otherwise things must exist.</param>
internal sealed class Provisioner(RabbitMqTopology topology, IReadOnlyList<string> bindings, bool declares)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<TimeSpan, Task> _rungs = new();
    private readonly ConcurrentDictionary<string, string> _requestQueues = new(StringComparer.Ordinal);
    private volatile bool _isCompared;

    /// <summary>The queues that the service has: for events, for dead letters, and for each topic of requests that it answers.</summary>
    public IEnumerable<string> Queues => [topology.Names.Queue, topology.Names.DeadLetters, .. _requestQueues.Values];

    /// <summary>Exchanges, queues and bindings of the service.</summary>
    /// <returns>The name of the service's queue.</returns>
    public async Task<string> ProvisionAsync(Session session)
    {
        if (declares && !_isCompared)
        {
            await CompareAsync(session).ConfigureAwait(false);
            _isCompared = true;
        }

        await RunAsync(session, async channel =>
        {
            await DeclareExchangesAsync(channel).ConfigureAwait(false);
            foreach (QueueDefinition queue in topology.Queues)
            {
                await DeclareAsync(channel, queue).ConfigureAwait(false);
            }

            foreach (BindingDefinition binding in declares ? topology.Bindings(bindings) : [])
            {
                await channel.QueueBindAsync(binding.Queue, binding.Exchange, binding.RoutingKey).WaitAsync(Patience).ConfigureAwait(false);
            }
        }).ConfigureAwait(false);
        return topology.Names.Queue;
    }

    /// <summary>The transient queue of a request topic, which every responder declares.</summary>
    /// <returns>Its name.</returns>
    public async Task<string> ProvisionRequestsAsync(Session session, string topic)
    {
        QueueDefinition queue = topology.RequestQueue(topic);
        await RunAsync(session, async channel =>
        {
            await DeclareExchangesAsync(channel).ConfigureAwait(false);
            await channel.QueueDeclareAsync(queue.Name, queue.Durable, exclusive: false, queue.AutoDelete, Copy(queue.Arguments)).WaitAsync(Patience).ConfigureAwait(false);
            await channel.QueueBindAsync(queue.Name, topology.Names.RequestExchange, topic).WaitAsync(Patience).ConfigureAwait(false);
        }).ConfigureAwait(false);
        _requestQueues[topic] = queue.Name;
        return queue.Name;
    }

    /// <summary>Again what was provisioned. A request queue is bound only: declared when its last responder has gone, it would keep requests from which no answer comes.</summary>
    public async Task RenewAsync(Session session)
    {
        await ProvisionAsync(session).ConfigureAwait(false);
        foreach ((string topic, string queue) in _requestQueues)
        {
            await ExistsAsync(session, channel => channel.QueueBindAsync(queue, topology.Names.RequestExchange, topic)).ConfigureAwait(false);
        }
    }

    /// <summary>The queue of a rung of the delay ladder, made when it is first needed.</summary>
    /// <param name="rung">The rung.</param>
    /// <param name="session">Gets a session.</param>
    public async Task ProvisionRungAsync(TimeSpan rung, Func<Task<Session>> session)
    {
        Task provisioning = _rungs.GetOrAdd(rung, async added => await DeclareRungAsync(added, await session().ConfigureAwait(false)).ConfigureAwait(false));
        try
        {
            await provisioning.ConfigureAwait(false);
        }
        catch
        {
            _rungs.TryRemove(KeyValuePair.Create(rung, provisioning));
            throw;
        }
    }

    /// <summary>Looks again at every rung before it is used: the broker may have lost it.</summary>
    public void ForgetRungs() => _rungs.Clear();

    /// <summary>Fails on what is there and differs before anything is made, so that a wrong option changes nothing. To declare what is there
    /// compares it; to declare what is not would make it.</summary>
    private async Task CompareAsync(Session session)
    {
        foreach (ExchangeDefinition exchange in topology.Exchanges)
        {
            if (await ExistsAsync(session, channel => channel.ExchangeDeclarePassiveAsync(exchange.Name)).ConfigureAwait(false))
            {
                await RunAsync(session, channel => DeclareAsync(channel, exchange)).ConfigureAwait(false);
            }
        }

        foreach (QueueDefinition queue in topology.Queues)
        {
            if (await ExistsAsync(session, channel => channel.QueueDeclarePassiveAsync(queue.Name)).ConfigureAwait(false))
            {
                await RunAsync(session, channel => DeclareAsync(channel, queue)).ConfigureAwait(false);
            }
        }
    }

    private static async Task<bool> ExistsAsync(Session session, Func<IChannel, Task> look)
    {
        bool exists = true;
        await RunAsync(session, async channel =>
        {
            try
            {
                await look(channel).WaitAsync(Patience).ConfigureAwait(false);
            }
            catch (OperationInterruptedException exception) when (exception.ShutdownReason?.ReplyCode == Constants.NotFound)
            {
                exists = false;
            }
        }).ConfigureAwait(false);
        return exists;
    }

    private async Task DeclareRungAsync(TimeSpan rung, Session session)
    {
        if (!declares)
        {
            return;
        }

        await RunAsync(session, channel => DeclareAsync(channel, topology.DelayQueue(rung))).ConfigureAwait(false);
    }

    private static async Task RunAsync(Session session, Func<IChannel, Task> action)
    {
        IChannel channel = await session.OpenOwnChannelAsync().ConfigureAwait(false);
        try
        {
            await action(channel).ConfigureAwait(false);
            await channel.CloseAsync(CancellationToken.None).WaitAsync(Patience).ConfigureAwait(false);
        }
        catch (OperationInterruptedException exception)
        {
            throw BrokerRefusal.Explain(exception);
        }
    }

    private async Task DeclareExchangesAsync(IChannel channel)
    {
        foreach (ExchangeDefinition exchange in topology.Exchanges)
        {
            await DeclareAsync(channel, exchange).ConfigureAwait(false);
        }
    }

    private Task DeclareAsync(IChannel channel, ExchangeDefinition exchange) => declares
        ? channel.ExchangeDeclareAsync(exchange.Name, exchange.Type, durable: true).WaitAsync(Patience)
        : channel.ExchangeDeclarePassiveAsync(exchange.Name).WaitAsync(Patience);

    private Task<QueueDeclareOk> DeclareAsync(IChannel channel, QueueDefinition queue) => declares
        ? channel.QueueDeclareAsync(queue.Name, queue.Durable, exclusive: false, queue.AutoDelete, Copy(queue.Arguments)).WaitAsync(Patience)
        : channel.QueueDeclarePassiveAsync(queue.Name).WaitAsync(Patience);

    private static Dictionary<string, object?> Copy(IReadOnlyDictionary<string, object?> arguments) => new(arguments, StringComparer.Ordinal);
}
