namespace TypedEvents.Tests.Bus;

[TchuEvent("tests.user.removed", RequiresIdentity = true, Format = WireFormat.Json)]
public partial record UserRemoved(string Id);
