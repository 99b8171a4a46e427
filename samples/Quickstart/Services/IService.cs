using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Quickstart;

/// <summary>A running service, in this process or another. It stops when it is disposed.</summary>
internal interface IService : IAsyncDisposable
{
    ServiceDescription Description { get; }

    /// <summary>What it has done so far.</summary>
    ValueTask<ServiceCounts> CountAsync(CancellationToken cancellationToken);

    /// <summary>Its first dead letters, in words.</summary>
    ValueTask<IReadOnlyList<string>> DescribeDeadLettersAsync(CancellationToken cancellationToken);
}
