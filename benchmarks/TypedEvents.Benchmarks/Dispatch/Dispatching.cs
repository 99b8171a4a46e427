using System;
using System.Collections.Frozen;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using TypedEvents.Bus;
using TypedEvents.Dispatch;
using TypedEvents.Pipeline;
using TypedEvents.Transports;

namespace TypedEvents.Benchmarks.Dispatch;

/// <summary>Hands an already decoded event to its handlers: through the bus's table, and through a table of delegates.</summary>
internal sealed class Dispatching<T>
    where T : IEvent<T>
{
    private readonly T[] _messages;
    private readonly DispatchTable _table;
    private readonly DeliveryRun _run;
    private readonly string _topic = T.Topic;
    private readonly FrozenDictionary<string, EventInvoker<T>[]> _delegates;
    private int _next;

    public Dispatching(Func<int, T> create)
    {
        Random random = new(5);
        _messages = [.. Enumerable.Range(0, Inputs.Count).Select(_ => create(random.Next()))];
        IHost host = BusHost.Start();
        _table = host.Services.GetRequiredService<BusTables>().Events;
        _run = new DeliveryRun(
            host.Services.GetRequiredService<BusCore>(), new MessageHeaders { EventId = Guid.NewGuid(), Topic = _topic }, default, isShared: false);
        EventInvoker<T>[] invokers = [.. _table.Find(_topic)!.Entries[0].Handlers.Cast<HandlerEntry<T>>().Select(handler => handler.Invoker)];
        _delegates = _table.Bindings.ToFrozenDictionary(topic => topic, _ => invokers);
    }

    private T Next => _messages[_next++ & (Inputs.Count - 1)];

    public ValueTask LookUpAndCallDelegates()
    {
        T message = Next;
        foreach (EventInvoker<T> invoker in _delegates[_topic])
        {
            ValueTask call = invoker(message, _run.Context);
            if (!call.IsCompletedSuccessfully)
            {
                throw new InvalidOperationException("The handlers of this benchmark complete at once.");
            }
        }

        return default;
    }

    public ValueTask Dispatch() => ((EventEntry<T>)_table.Find(_topic)!.Entries[0]).RunAsync(Next, _run);
}
