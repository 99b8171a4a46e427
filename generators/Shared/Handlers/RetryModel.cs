namespace TypedEvents.Generators;

/// <summary>What a retry attribute says; null where it says nothing.</summary>
internal sealed record RetryModel(int? Immediate, int? Delayed, double? BaseDelaySeconds, double? MaxDelaySeconds);
