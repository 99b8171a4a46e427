using System.Collections.Generic;

namespace TypedEvents.RabbitMq.Publishing;

/// <summary>Sends that wait for their confirm, by sequence number: 1, 2, 3 … on their channel. Not safe for concurrent use.</summary>
internal sealed class ConfirmRing
{
    /// <summary>Most sends that wait at once. Beyond 256 the broker gains little, and a lost connection has less to send again.</summary>
    public const int Capacity = 1024;

    private readonly PendingSend?[] _slots = new PendingSend?[Capacity];
    private ulong _lowest = 1;
    private ulong _next = 1;

    /// <summary>Whether another send must wait.</summary>
    public bool IsFull => _next - _lowest >= Capacity;

    /// <summary>Publishes from the oldest without a confirm on.</summary>
    public int Count => (int)(_next - _lowest);

    /// <summary>Whether none waits.</summary>
    public bool IsEmpty => _next == _lowest;

    /// <summary>Sends that wait, oldest first.</summary>
    public IEnumerable<PendingSend> Waiting
    {
        get
        {
            for (ulong number = _lowest; number < _next; number++)
            {
                if (_slots[number % Capacity] is { } send)
                {
                    yield return send;
                }
            }
        }
    }

    /// <summary>Adds a send whose frames follow those of the one added before.</summary>
    public void Add(PendingSend send) => _slots[_next++ % Capacity] = send;

    /// <summary>Takes back the last one added: its frames were not written.</summary>
    public void RemoveLast() => _slots[--_next % Capacity] = null;

    /// <summary>Forgets a send that no longer waits; its confirm may still come.</summary>
    public void Forget(PendingSend send)
    {
        for (ulong number = _lowest; number < _next; number++)
        {
            if (_slots[number % Capacity] == send)
            {
                _slots[number % Capacity] = null;
                return;
            }
        }
    }

    /// <summary>Takes out what a confirm names.</summary>
    /// <returns>False for a number that was never used.</returns>
    public bool TryConfirm(ulong number, bool multiple, List<PendingSend> confirmed)
    {
        if (number == 0 || number >= _next)
        {
            return false;
        }

        for (ulong each = multiple ? _lowest : number; each <= number; each++)
        {
            if (each >= _lowest && _slots[each % Capacity] is { } send)
            {
                _slots[each % Capacity] = null;
                confirmed.Add(send);
            }
        }

        while (_lowest < _next && _slots[_lowest % Capacity] is null)
        {
            _lowest++;
        }

        return true;
    }
}
