using System.Collections.Generic;
using System.Threading.Tasks;
using TypedEvents.Testing.Conformance.Services;
using Xunit;

namespace TypedEvents.Testing.Conformance;

/// <summary>One area of the promises that every transport keeps. Derive from each area and supply a fixture; xunit runs the facts.</summary>
/// <remarks>Facts wait for signals, never for time. Deliveries are held unsettled only up to the concurrency of their service, so that a
/// transport with a prefetch limit passes unchanged.</remarks>
public abstract class TransportConformance : IAsyncLifetime
{
    private readonly List<TestService> _services = [];
    private TransportFixture? _fixture;

    /// <summary>The fixture of the running fact.</summary>
    protected TransportFixture Fixture => _fixture ??= CreateFixture();

    /// <inheritdoc/>
    Task IAsyncLifetime.InitializeAsync() => Task.CompletedTask;

    /// <inheritdoc/>
    async Task IAsyncLifetime.DisposeAsync()
    {
        foreach (TestService service in _services)
        {
            await service.DisposeAsync();
        }

        if (_fixture is not null)
        {
            await _fixture.DisposeAsync();
        }
    }

    /// <summary>Makes an empty broker of its own for one fact.</summary>
    protected abstract TransportFixture CreateFixture();

    /// <summary>Starts a replica that handles one message at a time and collects without settling.</summary>
    private protected async Task<TestService> ServeAsync(string name, params string[] bindings) => await ServeAsync(name, 1, bindings);

    private protected async Task<TestService> ServeAsync(string name, int concurrency, params string[] bindings)
    {
        TestService service = await ProvisionAsync(name, concurrency, bindings);
        await service.CollectAsync();
        return service;
    }

    /// <summary>Starts a replica that consumes nothing yet.</summary>
    private protected Task<TestService> ProvisionAsync(string name, int concurrency, params string[] bindings)
    {
        TestService service = new(Fixture, name);
        _services.Add(service);
        return service.StartAsync(concurrency, bindings);
    }

    private protected Task<TestService> PublisherAsync() => ProvisionAsync("publisher", 1);
}
