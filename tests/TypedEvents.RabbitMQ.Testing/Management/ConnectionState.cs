namespace TypedEvents.RabbitMQ.Testing;

/// <summary>An open connection.</summary>
/// <param name="Name">The broker's name for it, made of both addresses.</param>
/// <param name="User">Who logged in.</param>
/// <param name="UserProvidedName">The name that the client gave it; null if none.</param>
/// <param name="Timeout">Seconds between heartbeats; null until the broker has statistics of it.</param>
public sealed record ConnectionState(string Name, string User, string? UserProvidedName, int? Timeout);
