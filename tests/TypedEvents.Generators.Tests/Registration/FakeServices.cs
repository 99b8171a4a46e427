using System;
using System.Collections.Generic;
using System.Linq;

namespace TypedEvents.Generators.Tests.Registration;

/// <summary>A service provider with the given objects, found by any type they have.</summary>
internal sealed class FakeServices(params object[] services) : IServiceProvider
{
    public List<Type> Asked { get; } = [];

    public object? GetService(Type serviceType)
    {
        Asked.Add(serviceType);
        return services.FirstOrDefault(serviceType.IsInstanceOfType);
    }
}
