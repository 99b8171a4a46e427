namespace TypedEvents.Tests.Bus;

[TchuEvent("tests.order.placed", Version = 2)]
public partial record OrderPlacedV2(string Id, string Currency);
