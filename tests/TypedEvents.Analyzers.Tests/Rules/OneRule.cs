namespace TypedEvents.Analyzers.Tests;

/// <summary>One rule as an analyzer of its own, so that a test sees only what that rule reports.</summary>
internal sealed class OneRule<TRule>() : RuleGroup([new TRule()])
    where TRule : RuleAnalyzer, new();
