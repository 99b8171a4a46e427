namespace TypedEvents.Wire.Tests;

[TchuEvent("wire.scalars.map")]
public sealed partial record AllScalarsMap : AllScalars;
