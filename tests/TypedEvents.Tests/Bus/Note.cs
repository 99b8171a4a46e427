namespace TypedEvents.Tests.Bus;

[TchuEvent("tests.note")]
public partial record struct Note(int Number);
