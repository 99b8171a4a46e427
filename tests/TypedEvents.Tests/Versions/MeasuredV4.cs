using System;

namespace TypedEvents.Tests.Versions;

[TchuEvent("tests.measured", Version = 4)]
public sealed partial record MeasuredV4(Guid Key, string[] Words, long Size)
{
    [Upcaster]
    internal static MeasuredV4 From(MeasuredV3 old) => new(new Guid(old.Id, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4), old.Words, old.Size);
}
