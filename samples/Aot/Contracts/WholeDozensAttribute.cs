using System;
using System.ComponentModel.DataAnnotations;

namespace Aot.Contracts;

/// <summary>A rule of the application's own.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class WholeDozensAttribute : ValidationAttribute
{
    public override bool IsValid(object? value) => value is int count && count % 12 == 0;
}
