namespace TypedEvents.Generators;

/// <summary>An enum as it is written.</summary>
/// <param name="Underlying">The number it is written as.</param>
/// <param name="ByName">True when it is written by name.</param>
/// <param name="IsFlags">True when values combine.</param>
/// <param name="Members">Distinct values, in the order of their numbers.</param>
internal sealed record EnumModel(WireKind Underlying, bool ByName, bool IsFlags, EquatableArray<EnumMember> Members);
