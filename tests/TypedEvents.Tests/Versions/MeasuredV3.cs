namespace TypedEvents.Tests.Versions;

[TchuEvent("tests.measured", Version = 3, Layout = WireLayout.Array)]
public readonly partial record struct MeasuredV3(int Id, string[] Words, long Size)
{
    [Upcaster]
    internal static MeasuredV3 From(in MeasuredV2 old) => new(old.Id, old.Text.Split(' '), old.Size);
}
