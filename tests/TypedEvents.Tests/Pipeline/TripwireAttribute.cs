using System;
using System.ComponentModel.DataAnnotations;

namespace TypedEvents.Tests.Pipeline;

/// <summary>A broken validation attribute: it throws for negative values instead of refusing them.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class TripwireAttribute : ValidationAttribute
{
    public override bool IsValid(object? value) => value is >= 0 ? true : throw new NotSupportedException("The tripwire was hit.");
}
