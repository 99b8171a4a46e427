using System;

namespace TypedEvents.Tests.Bus;

/// <summary>A manifest with what one test needs, where the generator's has everything of this assembly.</summary>
internal sealed class TestManifest(Action<IManifestRegistry> register, string assemblyName = "Tests") : EventManifest
{
    public override string AssemblyName => assemblyName;

    public override void Register(IManifestRegistry registry) => register(registry);
}
