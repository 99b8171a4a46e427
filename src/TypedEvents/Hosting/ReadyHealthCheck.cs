using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using TypedEvents.Bus;
using TypedEvents.Rpc;

namespace TypedEvents.Hosting;

/// <summary>Healthy while events are taken.</summary>
internal sealed class ReadyHealthCheck(BusCore core, CallTable calls) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        Dictionary<string, object> data = new()
        {
            ["service"] = core.Options.ServiceName,
            ["transport"] = core.Transport.Name,
            ["state"] = core.State.ToString(),
            ["pending_calls"] = calls.Count,
        };
        return Task.FromResult(core.State == BusState.Running
            ? HealthCheckResult.Healthy("Takes events.", data)
            : new HealthCheckResult(context.Registration.FailureStatus, $"Takes no events: {core.State}.", data: data));
    }
}
