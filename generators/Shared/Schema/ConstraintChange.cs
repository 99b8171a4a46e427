namespace TypedEvents.Schema;

/// <summary>What happened to the validation of a member.</summary>
/// <param name="Text">In words; empty when nothing did.</param>
/// <param name="IsTighter">True when values that were valid are no more.</param>
/// <param name="IsLooser">True when values are valid that were not.</param>
internal readonly record struct ConstraintChange(string Text, bool IsTighter, bool IsLooser);
