using System.Collections.Generic;

namespace TypedEvents;

/// <summary>What a service knows.</summary>
/// <param name="Service">Name of the service.</param>
/// <param name="Transport">Name of the transport.</param>
/// <param name="Events">Events and requests, by topic and version.</param>
/// <param name="Handlers">Handlers, by id.</param>
/// <param name="Bindings">Topics and patterns the service's queue is bound to, in ordinal order.</param>
public sealed record BusDescription(
    string Service,
    string Transport,
    IReadOnlyList<EventDescription> Events,
    IReadOnlyList<HandlerDescription> Handlers,
    IReadOnlyList<string> Bindings);
