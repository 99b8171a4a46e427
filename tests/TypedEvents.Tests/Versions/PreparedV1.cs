using System;
using System.ComponentModel.DataAnnotations;

namespace TypedEvents.Tests.Versions;

[TchuEvent("tests.prepared")]
public sealed partial record PreparedV1([StringLength(4)] string Id)
{
    public string Id { get; init; } = Id == "refused" ? throw new ArgumentException("the constructor refuses it") : Id;
}
