using System;
using System.ComponentModel.DataAnnotations;

namespace TypedEvents.Tests.Versions;

[TchuEvent("tests.prepared", Version = 3), FormerTopics("tests.made_ready", "tests.ready")]
public sealed partial record Prepared([Required] string Id, [StringLength(8)] string Kind, string? By = null)
{
    [Upcaster]
    internal static Prepared From(PreparedV2 old) => old.Kind switch
    {
        "bad" => throw new ArgumentException("there is no kind 'bad'"),
        "none" => null!,
        _ => new Prepared(old.Id, old.Kind),
    };

    [Downcaster]
    internal static PreparedV2 Down(Prepared message) => message.By is null ? new PreparedV2(message.Id, message.Kind) : throw new NotSupportedException("By is new");
}
