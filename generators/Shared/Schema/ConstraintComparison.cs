using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;

namespace TypedEvents.Schema;

/// <summary>Compares validation rules. What cannot be compared counts as both tighter and looser.</summary>
internal static class ConstraintComparison
{
    public static ConstraintChange Compare(ImmutableArray<string> locked, ImmutableArray<string> now)
    {
        List<string> gone = [.. locked.Except(now)];
        List<string> added = [.. now.Except(locked)];
        List<string> texts = [];
        bool isTighter = false;
        bool isLooser = false;
        foreach (string text in added)
        {
            SchemaConstraint constraint = SchemaConstraint.Read(text);
            string? before = gone.Find(candidate => SchemaConstraint.Read(candidate).Name == constraint.Name);
            if (before is null)
            {
                isTighter = true;
                texts.Add($"'{text}' was added");
                continue;
            }

            gone.Remove(before);
            (bool tighter, bool looser) = Compare(SchemaConstraint.Read(before), constraint);
            isTighter |= tighter;
            isLooser |= looser;
            texts.Add($"'{before}' is now '{text}'");
        }

        texts.AddRange(gone.Select(text => $"'{text}' was removed"));
        return new ConstraintChange(string.Join(", ", texts), isTighter, isLooser || gone.Count > 0);
    }

    private static (bool IsTighter, bool IsLooser) Compare(SchemaConstraint locked, SchemaConstraint now) => now.Name switch
    {
        SchemaConstraint.StringLength => Both(Most(locked, now, 0), Least(locked, now, 1)),
        SchemaConstraint.MaxLength => Most(locked, now, 0),
        SchemaConstraint.MinLength => Least(locked, now, 0),
        SchemaConstraint.Length => Both(Least(locked, now, 0), Most(locked, now, 1)),
        SchemaConstraint.Range when locked.Arguments.Length == now.Arguments.Length && locked.Arguments.Skip(2).SequenceEqual(now.Arguments.Skip(2)) =>
            Both(Least(locked, now, 0), Most(locked, now, 1)),

        // Only "required" has a variant: with an argument it allows the empty text.
        SchemaConstraint.Required => (now.Arguments.IsEmpty, locked.Arguments.IsEmpty),
        SchemaConstraint.AllowedValues => (locked.Arguments.Except(now.Arguments).Any(), now.Arguments.Except(locked.Arguments).Any()),
        SchemaConstraint.DeniedValues => (now.Arguments.Except(locked.Arguments).Any(), locked.Arguments.Except(now.Arguments).Any()),
        _ => (true, true),
    };

    private static (bool IsTighter, bool IsLooser) Both((bool IsTighter, bool IsLooser) left, (bool IsTighter, bool IsLooser) right) =>
        (left.IsTighter || right.IsTighter, left.IsLooser || right.IsLooser);

    private static (bool IsTighter, bool IsLooser) Most(SchemaConstraint locked, SchemaConstraint now, int index) => Order(locked.Arguments[index], now.Arguments[index]) switch
    {
        null => (true, true),
        var order => (order < 0, order > 0),
    };

    private static (bool IsTighter, bool IsLooser) Least(SchemaConstraint locked, SchemaConstraint now, int index) => Order(locked.Arguments[index], now.Arguments[index]) switch
    {
        null => (true, true),
        var order => (order > 0, order < 0),
    };

    /// <summary>Below 0 when the value became smaller; null when the values are no numbers and differ.</summary>
    private static int? Order(string locked, string now)
    {
        if (string.Equals(locked, now, StringComparison.Ordinal))
        {
            return 0;
        }

        if (decimal.TryParse(locked, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal exactBefore)
            && decimal.TryParse(now, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal exactAfter))
        {
            return exactAfter.CompareTo(exactBefore);
        }

        return double.TryParse(locked, NumberStyles.Float, CultureInfo.InvariantCulture, out double before)
            && double.TryParse(now, NumberStyles.Float, CultureInfo.InvariantCulture, out double after)
                ? after.CompareTo(before)
                : null;
    }
}
