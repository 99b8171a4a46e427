namespace TypedEvents.Tests.Versions;

[TchuEvent("tests.measured")]
public sealed partial record MeasuredV1(int Id, string Text);
