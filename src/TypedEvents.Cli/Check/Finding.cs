namespace TypedEvents.Cli.Check;

/// <summary>One difference between two locks.</summary>
/// <param name="Rule">The rule that says it in the compiler, for example <c>TE2002</c>.</param>
/// <param name="Level">How much it matters.</param>
/// <param name="Line">The line of the lock that is checked, from 1.</param>
/// <param name="Message">What changed, and who cannot read whom.</param>
internal sealed record Finding(string Rule, FindingLevel Level, int Line, string Message);
