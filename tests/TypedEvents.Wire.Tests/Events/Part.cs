namespace TypedEvents.Wire.Tests;

[TchuType]
public sealed partial record Part(string Name, int Count, Part? Inner = null);
