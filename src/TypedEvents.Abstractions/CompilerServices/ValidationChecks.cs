using System;
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;

namespace TypedEvents.CompilerServices;

/// <summary>Checks of validation attributes that are more than one comparison. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ValidationChecks
{
    /// <summary>True when a value is between two bounds. NaN is not.</summary>
    public static bool IsBetween<T>(T value, T low, T high, bool aboveLow = false, bool belowHigh = false)
        where T : struct, IComparable<T>
    {
        int toLow = value.CompareTo(low);
        int toHigh = value.CompareTo(high);
        return (aboveLow ? toLow > 0 : toLow >= 0) && (belowHigh ? toHigh < 0 : toHigh <= 0);
    }

    /// <summary>True when a pattern matches a whole text. Null and empty text match; a match that takes too long does not.</summary>
    public static bool Matches(Regex pattern, string? value)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        if (string.IsNullOrEmpty(value))
        {
            return true;
        }

        try
        {
            foreach (ValueMatch match in pattern.EnumerateMatches(value))
            {
                return match.Index == 0 && match.Length == value.Length;
            }

            return false;
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }

    /// <summary>Calls an attribute that may look at the whole object.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="instance">The object.</param>
    /// <param name="value">The member's value, or the object.</param>
    /// <param name="member">Name of the member; null for the object.</param>
    /// <param name="displayName">Name in messages.</param>
    /// <param name="path">Wire name of the member; empty for the object.</param>
    /// <param name="errors">Where a violation goes.</param>
    public static void Check(
        ValidationAttribute attribute, object instance, object? value, string? member, string displayName, string path, ref ValidationErrors errors)
    {
        ArgumentNullException.ThrowIfNull(attribute);
        ValidationContext context = CreateContext(instance, displayName);
        context.MemberName = member;
        ValidationResult? result = attribute.GetValidationResult(value, context);
        if (result != ValidationResult.Success)
        {
            errors.Add(path, result?.ErrorMessage ?? attribute.FormatErrorMessage(displayName));
        }
    }

    /// <summary>Calls an object that validates itself.</summary>
    /// <param name="value">The object.</param>
    /// <param name="names">Member names, each followed by its wire name.</param>
    /// <param name="errors">Where violations go.</param>
    public static void Check(IValidatableObject value, scoped ReadOnlySpan<string> names, ref ValidationErrors errors)
    {
        ArgumentNullException.ThrowIfNull(value);
        foreach (ValidationResult result in value.Validate(CreateContext(value, value.GetType().Name)))
        {
            if (result != ValidationResult.Success)
            {
                Add(result, names, ref errors);
            }
        }
    }

    private static void Add(ValidationResult result, scoped ReadOnlySpan<string> names, ref ValidationErrors errors)
    {
        string message = result.ErrorMessage ?? "";
        bool hasMember = false;
        foreach (string member in result.MemberNames)
        {
            hasMember = true;
            errors.Add(WireName(member, names), message);
        }

        if (!hasMember)
        {
            errors.Add("", message);
        }
    }

    private static string WireName(string member, ReadOnlySpan<string> names)
    {
        for (int i = 0; i < names.Length; i += 2)
        {
            if (names[i] == member)
            {
                return names[i + 1];
            }
        }

        return member;
    }

#if NET10_0_OR_GREATER
    private static ValidationContext CreateContext(object instance, string displayName) => new(instance, displayName, serviceProvider: null, items: null);
#else
    [System.Diagnostics.CodeAnalysis.UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "The display name is set at once, so that the context never looks for it by reflection; net9.0 lacks the constructor that says so.")]
    private static ValidationContext CreateContext(object instance, string displayName) => new(instance) { DisplayName = displayName };
#endif
}
