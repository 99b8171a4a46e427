using System.Collections.Frozen;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using TypedEvents.Bus;
using TypedEvents.Rpc;
using TypedEvents.Transports;

namespace TypedEvents.Hosting;

/// <summary>Healthy while events are taken; degraded while the transport says so.</summary>
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
        TransportStatus? transport = (core.Transport as ITransportStatus)?.Status;
        foreach ((string key, object value) in transport?.Data ?? FrozenDictionary<string, object>.Empty)
        {
            data[key] = value;
        }

        return Task.FromResult((core.State, transport?.Health) switch
        {
            (not BusState.Running, _) => new HealthCheckResult(context.Registration.FailureStatus, $"Takes no events: {core.State}.", data: data),
            (_, TransportHealth.Down) => new HealthCheckResult(context.Registration.FailureStatus, transport.Description, data: data),
            (_, TransportHealth.Degraded) => HealthCheckResult.Degraded(transport.Description, data: data),
            _ => HealthCheckResult.Healthy("Takes events.", data),
        });
    }
}
