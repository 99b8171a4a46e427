using System.Collections.Generic;

namespace TypedEvents.Transports;

/// <summary>How a transport is, without asking its server.</summary>
/// <param name="Health">Whether it does its work.</param>
/// <param name="Description">In words; no secrets.</param>
/// <param name="Data">Details for the health check; no secrets.</param>
public sealed record TransportStatus(TransportHealth Health, string Description, IReadOnlyDictionary<string, object> Data);
