namespace TypedEvents.Generators;

/// <summary>What of a member is visible on the wire.</summary>
/// <param name="WireName">Its key.</param>
/// <param name="IsOptional">True when it may be missing.</param>
/// <param name="Type">Its type.</param>
internal sealed record MemberShape(string WireName, bool IsOptional, WireType Type);
