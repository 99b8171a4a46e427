namespace TypedEvents.Tests.Versions;

[TchuEvent("tests.often_changed")]
public sealed partial record OftenChangedV1(int Number);
