using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Quickstart;

/// <summary>All services: in this process as long as the broker is, else each in a process of its own.</summary>
internal sealed class RunningServices : IAsyncDisposable
{
    private readonly List<IService> _services = [];

    public IReadOnlyList<IService> All => _services;

    public async Task StartAsync(Broker broker, CancellationToken cancellationToken)
    {
        foreach (string name in Services.Names)
        {
            _services.Add(broker.RabbitMq is { } address
                ? await ServiceProcess.StartAsync(name, address, cancellationToken)
                : await Services.StartAsync(name, broker, cancellationToken));
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (IService service in _services)
        {
            await service.DisposeAsync();
        }
    }
}
