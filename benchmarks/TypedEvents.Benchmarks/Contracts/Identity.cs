namespace TypedEvents.Benchmarks;

/// <summary>Nested in <see cref="MediumEvent"/>.</summary>
[TchuType]
public sealed partial record Identity(int User, int Company, string Role);
