using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using TypedEvents;

namespace Quickstart;

/// <summary>Counts a service's dead letters and keeps the first as examples. Deletes them as they pile up: nobody will requeue them here.</summary>
/// <param name="deadLetters">The dead letters.</param>
internal sealed class DeadLetterTally(IDeadLetters deadLetters)
{
    private const int MaxExamples = 3;
    private const int MaxKept = 1000;

    private readonly List<DeadLetter> _examples = [];
    private long _purged;

    public IReadOnlyList<DeadLetter> Examples => _examples;

    public async ValueTask<long> CountAsync(CancellationToken cancellationToken)
    {
        long count = await deadLetters.CountAsync(cancellationToken);
        if (count > MaxKept)
        {
            await CollectExamplesAsync(cancellationToken);
            long purged = await deadLetters.PurgeAsync(cancellationToken);
            _purged += purged;
            count = await deadLetters.CountAsync(cancellationToken);
        }

        return _purged + count;
    }

    public async ValueTask CollectExamplesAsync(CancellationToken cancellationToken)
    {
        if (_purged > 0)
        {
            return;
        }

        _examples.Clear();
        await foreach (DeadLetter letter in deadLetters.ListAsync(cancellationToken))
        {
            _examples.Add(letter);
            if (_examples.Count == MaxExamples)
            {
                return;
            }
        }
    }
}
