namespace TypedEvents.Wire.Tests;

[TchuEvent("wire.collections.array", Layout = WireLayout.Array)]
public sealed partial record AllCollectionsArray : AllCollections;
