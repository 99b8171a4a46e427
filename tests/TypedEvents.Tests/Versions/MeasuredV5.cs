using System;

namespace TypedEvents.Tests.Versions;

[TchuEvent("tests.measured", Version = 5)]
public sealed partial record MeasuredV5(Guid Key, Word[] Words, decimal Size)
{
    [Upcaster]
    internal static MeasuredV5 From(MeasuredV4 old) => new(old.Key, Array.ConvertAll(old.Words, word => new Word(word, word.Length)), old.Size);
}
