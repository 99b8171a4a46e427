using System;

namespace TypedEvents.Tests.Pipeline;

/// <summary>An event whose own code throws for some values: the init accessor above 100, a validation attribute below 0.</summary>
[TchuEvent("tests.rigged")]
public partial record Rigged
{
    private readonly int _value;

    [Tripwire]
    public required int Value
    {
        get => _value;
        init => _value = value <= 100 ? value : throw new ArgumentOutOfRangeException(nameof(value), "At most 100.");
    }
}
