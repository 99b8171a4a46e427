using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Quickstart;

/// <summary>Knows how much work is under way: what was published against what the services have handled or given up.</summary>
/// <param name="services">The services.</param>
/// <param name="output">Where the progress lines go.</param>
internal sealed class Progress(IReadOnlyList<IService> services, TextWriter output)
{
    private const int LinesPerReport = 50_000;
    private const int LinesPerCheck = 1000;
    private const int MaxInFlight = 20_000;

    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Dictionary<string, int> _handlersOf = [];
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private long _lines;
    private long _expected;

    public long EventsPublished { get; private set; }

    public TimeSpan Elapsed => _watch.Elapsed;

    public void Published(string topic)
    {
        if (!_handlersOf.TryGetValue(topic, out int handlers))
        {
            _handlersOf[topic] = handlers = services.Sum(service => service.Description.HandlersOf(topic));
        }

        EventsPublished++;
        _expected += handlers;
    }

    /// <summary>Reports now and then, and holds the publisher back while too many events wait for a retry: those are in no bounded queue.</summary>
    public async ValueTask LineDoneAsync(CancellationToken cancellationToken)
    {
        if (++_lines % LinesPerCheck == 0)
        {
            await InFlightAtMostAsync(MaxInFlight, cancellationToken);
        }

        if (_lines % LinesPerReport == 0)
        {
            long inFlight = await CountInFlightAsync(cancellationToken);
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"... {_lines:N0} lines, {_lines / _watch.Elapsed.TotalSeconds:N0} lines/s, {inFlight:N0} deliveries in flight"));
        }
    }

    /// <summary>Waits until everything published is handled or dead.</summary>
    public Task IdleAsync(CancellationToken cancellationToken) => InFlightAtMostAsync(0, cancellationToken);

    /// <exception cref="TimeoutException">The services do nothing any more.</exception>
    private async Task InFlightAtMostAsync(long limit, CancellationToken cancellationToken)
    {
        long before = long.MaxValue;
        long changed = 0;
        while (await CountInFlightAsync(cancellationToken) is var inFlight && inFlight > limit)
        {
            if (inFlight != before)
            {
                before = inFlight;
                changed = Stopwatch.GetTimestamp();
            }
            else if (Stopwatch.GetElapsedTime(changed) > Patience)
            {
                throw new TimeoutException(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{inFlight:N0} deliveries are neither handled nor dead, and none has become so for {Patience.TotalSeconds:N0} s."));
            }

            await Task.Delay(PollInterval, cancellationToken);
        }
    }

    private async ValueTask<long> CountInFlightAsync(CancellationToken cancellationToken)
    {
        long done = 0;
        foreach (IService service in services)
        {
            ServiceCounts counts = await service.CountAsync(cancellationToken);
            done += counts.Handled + counts.Dead;
        }

        return _expected - done;
    }
}
