namespace TypedEvents;

/// <summary>One violated validation attribute.</summary>
/// <param name="Path">The member in wire names, for example <c>items[2].quantity</c>.</param>
/// <param name="Message">The attribute's message.</param>
public sealed record ValidationError(string Path, string Message);
