namespace TypedEvents.Tests.Versions;

[TchuEvent("tests.prepared", Version = 2)]
public sealed partial record PreparedV2(string Id, string Kind);
