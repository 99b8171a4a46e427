using System;

namespace TypedEvents;

/// <summary>Declares how a newer version of an event becomes an older one, for <see cref="PublishOptions.Version"/>: a static method that takes the newer record and returns the older one, of the same topic.</summary>
/// <remarks>The generator chains them. At least internal, in a type that is not generic, in the assembly of the newer record.</remarks>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class DowncasterAttribute : Attribute;
