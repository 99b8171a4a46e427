namespace TypedEvents.Generators;

/// <summary>What of a record is visible on the wire.</summary>
/// <param name="IsArray">True for the array layout.</param>
/// <param name="Members">The members in order of declaration.</param>
internal sealed record RecordShape(bool IsArray, EquatableArray<MemberShape> Members);
