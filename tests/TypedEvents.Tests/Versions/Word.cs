namespace TypedEvents.Tests.Versions;

[TchuType]
public readonly partial record struct Word(string Text, int Weight);
