using System;

namespace TypedEvents;

/// <summary>Declares how an older version of an event becomes a newer one: a static method that takes the older record and returns the newer one, of the same topic.</summary>
/// <remarks>
/// The generator chains them, so that handlers of a version also get every older one that leads to it. At least internal, in a type that is not generic, in the
/// assembly of the newer record; most read well on that record itself. An upcaster that throws puts the message among the dead letters.
/// </remarks>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class UpcasterAttribute : Attribute;
