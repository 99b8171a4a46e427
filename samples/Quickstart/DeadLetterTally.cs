using System.Collections.Generic;
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

    public async ValueTask<long> CountAsync()
    {
        long count = await deadLetters.CountAsync();
        if (count > MaxKept)
        {
            await CollectExamplesAsync();
            long purged = await deadLetters.PurgeAsync();
            _purged += purged;
            count = await deadLetters.CountAsync();
        }

        return _purged + count;
    }

    public async ValueTask CollectExamplesAsync()
    {
        if (_purged > 0)
        {
            return;
        }

        _examples.Clear();
        await foreach (DeadLetter letter in deadLetters.ListAsync())
        {
            _examples.Add(letter);
            if (_examples.Count == MaxExamples)
            {
                return;
            }
        }
    }
}
