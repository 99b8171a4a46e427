using System;

namespace TypedEvents.Tests.Versions;

[TchuEvent("tests.measured", Version = 6)]
public sealed partial record Measured(Guid Key, Word[] Words, decimal Size, DateOnly? Day, bool IsOld = false)
{
    [Upcaster]
    internal static Measured From(MeasuredV5 old) => new(old.Key, old.Words, old.Size, null, IsOld: true);
}
