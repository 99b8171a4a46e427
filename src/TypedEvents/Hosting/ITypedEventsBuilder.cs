using Microsoft.Extensions.DependencyInjection;

namespace TypedEvents;

/// <summary>Configures the bus of a host. A transport plugs in by replacing the registered <see cref="Transports.ITransport"/>.</summary>
public interface ITypedEventsBuilder
{
    /// <summary>The services of the host.</summary>
    IServiceCollection Services { get; }
}
