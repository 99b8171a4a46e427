namespace TypedEvents.Tests.Versions;

[TchuEvent("tests.often_changed", Version = 2), FormerTopics("tests.once_changed")]
public sealed partial record OftenChanged(int Number, string Text)
{
    [Upcaster]
    internal static OftenChanged From(OftenChangedV1 old) => new(old.Number, "");
}
