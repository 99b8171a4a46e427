using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace TypedEvents.Testing;

/// <summary>A running replica of a service. Made by <see cref="TypedEventsHarness.StartServiceAsync"/>, which also disposes it.</summary>
public sealed class HarnessService : IAsyncDisposable
{
    private readonly IHost _host;
    private bool _isDisposed;

    internal HarnessService(string name, IHost host)
    {
        Name = name;
        _host = host;
    }

    /// <summary>Name of the service.</summary>
    public string Name { get; }

    /// <summary>The services of its host.</summary>
    public IServiceProvider Services => _host.Services;

    /// <summary>Its bus.</summary>
    public IEventBus Bus => Services.GetRequiredService<IEventBus>();

    /// <summary>Its dead letters, shared by all its replicas.</summary>
    public IDeadLetters DeadLetters => Services.GetRequiredService<IDeadLetters>();

    /// <summary>Stops its host in good order.</summary>
    public Task StopAsync(CancellationToken cancellationToken = default) => _host.StopAsync(cancellationToken);

    /// <summary>Stops its host and disposes it.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_isDisposed)
        {
            return;
        }

        _isDisposed = true;
        await _host.StopAsync().ConfigureAwait(false);
        if (_host is IAsyncDisposable disposable)
        {
            await disposable.DisposeAsync().ConfigureAwait(false);
        }
        else
        {
            _host.Dispose();
        }
    }
}
