namespace TypedEvents.Generators;

/// <summary>One reason why a contract cannot be generated. The generator leaves the contract out; the analyzer reports every one of them.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Member">Name of the member it is about; empty when it is about the type.</param>
/// <param name="Detail">What the message names: a type, topic, wire name or modifier, depending on the kind.</param>
internal sealed record ShapeProblem(ShapeProblemKind Kind, string Member, string Detail);
