using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using TypedEvents.Bus;

namespace TypedEvents.Hosting;

/// <summary>Degraded while handlers hang, unhealthy when as many hang as may run at once: then only a new process helps.</summary>
internal sealed class LiveHealthCheck(BusCore core) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        IReadOnlyCollection<string> hung = core.HungHandlers.Ids;
        if (hung.Count == 0)
        {
            return Task.FromResult(HealthCheckResult.Healthy("No handler hangs."));
        }

        Dictionary<string, object> data = hung.CountBy(id => id).ToDictionary(count => count.Key, count => (object)count.Value);
        string description = $"{hung.Count} timed-out attempts ignore their cancelled token and still run.";
        return Task.FromResult(hung.Count >= core.Options.Concurrency
            ? new HealthCheckResult(context.Registration.FailureStatus, description, data: data)
            : HealthCheckResult.Degraded(description, data: data));
    }
}
