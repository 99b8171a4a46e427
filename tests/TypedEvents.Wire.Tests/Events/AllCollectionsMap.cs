namespace TypedEvents.Wire.Tests;

[TchuEvent("wire.collections.map")]
public sealed partial record AllCollectionsMap : AllCollections;
