using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace TypedEvents.RabbitMq;

/// <content>Dead letters.</content>
internal sealed partial class RabbitMqTransport : IDeadLetters
{
    public async IAsyncEnumerable<DeadLetter> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        // All at once, so that whoever enumerates may requeue meanwhile.
        foreach (DeadLetter letter in await Started.DeadLetters.ListAsync(cancellationToken).ConfigureAwait(false))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return letter;
        }
    }

    public async ValueTask<long> CountAsync(CancellationToken cancellationToken = default) =>
        await Started.DeadLetters.CountAsync(cancellationToken).ConfigureAwait(false);

    public async ValueTask<bool> RequeueAsync(string id, CancellationToken cancellationToken = default)
    {
        bool isFound = false;
        return await Started.DeadLetters.RequeueAsync(letter => !isFound && (isFound = letter.Id == id), cancellationToken).ConfigureAwait(false) > 0;
    }

    public async ValueTask<long> RequeueAsync(Func<DeadLetter, bool> filter, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return await Started.DeadLetters.RequeueAsync(filter, cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask<long> RequeueAllAsync(CancellationToken cancellationToken = default) =>
        await Started.DeadLetters.RequeueAsync(_ => true, cancellationToken).ConfigureAwait(false);

    public async ValueTask<long> PurgeAsync(CancellationToken cancellationToken = default) =>
        await Started.DeadLetters.PurgeAsync(cancellationToken).ConfigureAwait(false);
}
