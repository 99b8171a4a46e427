using System;
using System.Collections.Generic;
using System.Threading;
using TypedEvents.Transports;

namespace TypedEvents.Testing;

/// <summary>Remembers what passed through the harness's broker.</summary>
internal sealed class HarnessRecorder : IInMemoryObserver
{
    private readonly Lock _lock = new();
    private readonly List<SentMessage> _published = [];
    private readonly List<SentMessage> _requested = [];
    private readonly List<HandledMessage> _handled = [];
    private readonly List<RetriedMessage> _retried = [];
    private readonly List<DeadMessage> _dead = [];

    public IReadOnlyList<SentMessage> Published => Snapshot(_published);

    public IReadOnlyList<SentMessage> Requested => Snapshot(_requested);

    public IReadOnlyList<HandledMessage> Handled => Snapshot(_handled);

    public IReadOnlyList<RetriedMessage> Retried => Snapshot(_retried);

    public IReadOnlyList<DeadMessage> Dead => Snapshot(_dead);

    public void OnSent(MessageHeaders headers, ReadOnlyMemory<byte> body, bool isRequest)
    {
        lock (_lock)
        {
            (isRequest ? _requested : _published).Add(new SentMessage(headers, body.ToArray()));
        }
    }

    public void OnSettled(string service, Delivery delivery, Settlement settlement)
    {
        lock (_lock)
        {
            if (settlement.Kind == SettlementKind.Ack)
            {
                _handled.Add(new HandledMessage(service, delivery.Headers));
            }

            foreach (SettlementCopy copy in settlement.Copies)
            {
                if (copy.DeadLetter is { } cause)
                {
                    _dead.Add(new DeadMessage(service, copy.Headers, cause));
                }
                else
                {
                    _retried.Add(new RetriedMessage(service, copy.Headers, copy.Delay));
                }
            }
        }
    }

    private T[] Snapshot<T>(List<T> list)
    {
        lock (_lock)
        {
            return [.. list];
        }
    }
}
