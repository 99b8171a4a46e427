namespace TypedEvents.Tests.Versions;

[TchuEvent("tests.measured", Version = 2)]
public sealed partial record MeasuredV2(int Id, string Text, long Size)
{
    [Upcaster]
    internal static MeasuredV2 From(MeasuredV1 old) => new(old.Id, old.Text, old.Text.Length);
}
