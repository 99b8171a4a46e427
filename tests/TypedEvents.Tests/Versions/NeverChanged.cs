namespace TypedEvents.Tests.Versions;

[TchuEvent("tests.never_changed")]
public sealed partial record NeverChanged(int Number, string Text);
