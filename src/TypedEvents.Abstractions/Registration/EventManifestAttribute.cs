using System;
using System.ComponentModel;

namespace TypedEvents;

/// <summary>Names the manifest of an assembly. Emitted by the generator; read by the generator of every program that references it.</summary>
/// <param name="manifest">A public subclass of <see cref="EventManifest"/> with a public parameterless constructor.</param>
[AttributeUsage(AttributeTargets.Assembly)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class EventManifestAttribute(Type manifest) : Attribute
{
    /// <summary>The manifest.</summary>
    public Type Manifest { get; } = manifest;
}
