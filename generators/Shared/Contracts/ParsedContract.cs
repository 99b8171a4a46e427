namespace TypedEvents.Generators;

/// <summary>What <c>ContractParser.Parse</c> found on a type with a contract attribute.</summary>
/// <param name="Problems">Why it cannot be generated; empty when it can.</param>
internal sealed record ParsedContract(EquatableArray<ShapeProblem> Problems);
