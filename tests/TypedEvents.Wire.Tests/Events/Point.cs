namespace TypedEvents.Wire.Tests;

[TchuType]
public readonly partial record struct Point(int X, double Y);
