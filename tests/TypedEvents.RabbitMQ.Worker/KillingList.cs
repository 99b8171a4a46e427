using System.Collections;
using System.Collections.Generic;

namespace TypedEvents.RabbitMQ.Worker;

/// <summary>A list that ends the process when it is asked for an item.</summary>
/// <param name="items">The items.</param>
/// <param name="at">For which; the number of items for the end.</param>
internal sealed class KillingList<T>(IReadOnlyList<T> items, int at) : IReadOnlyList<T>
{
    public int Count => items.Count;

    public T this[int index] => items[index];

    public IEnumerator<T> GetEnumerator()
    {
        for (int index = 0; index < items.Count; index++)
        {
            if (index == at)
            {
                OwnProcess.Kill();
            }

            yield return items[index];
        }

        if (at == items.Count)
        {
            OwnProcess.Kill();
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
