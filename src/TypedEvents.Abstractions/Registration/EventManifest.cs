using System.Collections.Generic;
using System.ComponentModel;

namespace TypedEvents;

/// <summary>The events and handlers of one assembly. The generator emits one subclass per assembly; it holds no state.</summary>
public abstract class EventManifest
{
    /// <summary>Simple name of the assembly; a manifest is registered once however often it is reached.</summary>
    public abstract string AssemblyName { get; }

    /// <summary>Manifests of the referenced assemblies that have one.</summary>
    public virtual IReadOnlyList<EventManifest> References => [];

    /// <summary>Hands every event and handler of this assembly, not of its references, to a registry.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public abstract void Register(IManifestRegistry registry);
}
