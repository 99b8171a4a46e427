using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace TypedEvents.Transports;

/// <content>Dead letters, which the broker holds for the service.</content>
internal sealed partial class InMemoryTransport : IDeadLetters
{
    /// <inheritdoc/>
    public async IAsyncEnumerable<DeadLetter> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        DeadLetter[] letters;
        lock (broker.Gate)
        {
            letters = Service.DeadLetters.List();
        }

        foreach (DeadLetter letter in letters)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return letter;
        }
    }

    /// <inheritdoc/>
    public ValueTask<long> CountAsync(CancellationToken cancellationToken = default)
    {
        lock (broker.Gate)
        {
            return new(Service.DeadLetters.Count);
        }
    }

    /// <inheritdoc/>
    public ValueTask<bool> RequeueAsync(string id, CancellationToken cancellationToken = default)
    {
        lock (broker.Gate)
        {
            return new(Service.DeadLetters.Requeue(id));
        }
    }

    /// <inheritdoc/>
    public async ValueTask<long> RequeueAsync(Func<DeadLetter, bool> filter, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        long requeued = 0;
        await foreach (DeadLetter letter in ListAsync(cancellationToken).ConfigureAwait(false))
        {
            // Outside the lock, because the filter is the application's.
            requeued += filter(letter) && await RequeueAsync(letter.Id, cancellationToken).ConfigureAwait(false) ? 1 : 0;
        }

        return requeued;
    }

    /// <inheritdoc/>
    public ValueTask<long> RequeueAllAsync(CancellationToken cancellationToken = default)
    {
        lock (broker.Gate)
        {
            return new(Service.DeadLetters.RequeueAll());
        }
    }

    /// <inheritdoc/>
    public ValueTask<long> PurgeAsync(CancellationToken cancellationToken = default)
    {
        lock (broker.Gate)
        {
            return new(Service.DeadLetters.Purge());
        }
    }
}
