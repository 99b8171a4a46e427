namespace TypedEvents.Generators;

/// <summary>What <see cref="CasterParser"/> found on a method.</summary>
/// <param name="Caster">The caster; null when there is a problem.</param>
/// <param name="Problem">Why it cannot be used; null when it can.</param>
internal sealed record ParsedCaster(CasterModel? Caster, CasterProblem? Problem);
