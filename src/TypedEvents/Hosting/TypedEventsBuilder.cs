using Microsoft.Extensions.DependencyInjection;

namespace TypedEvents.Hosting;

internal sealed class TypedEventsBuilder(IServiceCollection services) : ITypedEventsBuilder
{
    public IServiceCollection Services { get; } = services;
}
