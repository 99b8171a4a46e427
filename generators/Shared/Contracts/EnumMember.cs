namespace TypedEvents.Generators;

/// <summary>One value of an enum.</summary>
/// <param name="Name">Name of its first member.</param>
/// <param name="Value">Its number in invariant text.</param>
internal sealed record EnumMember(string Name, string Value);
