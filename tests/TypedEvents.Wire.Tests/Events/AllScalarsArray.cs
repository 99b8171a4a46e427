namespace TypedEvents.Wire.Tests;

[TchuEvent("wire.scalars.array", Layout = WireLayout.Array)]
public sealed partial record AllScalarsArray : AllScalars;
