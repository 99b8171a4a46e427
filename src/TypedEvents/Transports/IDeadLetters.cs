using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace TypedEvents;

/// <summary>The dead letters of this service. Safe for concurrent use; listing changes nothing.</summary>
public interface IDeadLetters
{
    /// <summary>Lists dead letters, oldest first.</summary>
    IAsyncEnumerable<DeadLetter> ListAsync(CancellationToken cancellationToken = default);

    /// <summary>Counts them.</summary>
    ValueTask<long> CountAsync(CancellationToken cancellationToken = default);

    /// <summary>Delivers one again, to the handler that failed, with attempts counted from zero.</summary>
    /// <returns>False when there is none with this id.</returns>
    ValueTask<bool> RequeueAsync(string id, CancellationToken cancellationToken = default);

    /// <summary>Delivers again those that a filter accepts, as <see cref="RequeueAsync(string, CancellationToken)"/>.</summary>
    /// <param name="filter">Called once for each, oldest first.</param>
    /// <param name="cancellationToken">Ends the search; what was requeued by then stays requeued.</param>
    /// <returns>How many.</returns>
    ValueTask<long> RequeueAsync(Func<DeadLetter, bool> filter, CancellationToken cancellationToken = default);

    /// <summary>Delivers all that are there now again.</summary>
    /// <returns>How many.</returns>
    ValueTask<long> RequeueAllAsync(CancellationToken cancellationToken = default);

    /// <summary>Deletes all that are there now.</summary>
    /// <returns>How many.</returns>
    ValueTask<long> PurgeAsync(CancellationToken cancellationToken = default);
}
