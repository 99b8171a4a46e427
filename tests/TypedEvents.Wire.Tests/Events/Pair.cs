namespace TypedEvents.Wire.Tests;

[TchuType(Layout = WireLayout.Array)]
public sealed partial record Pair(string Name, int Count);
