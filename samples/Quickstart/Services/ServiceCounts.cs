namespace Quickstart;

/// <summary>What a service has done so far.</summary>
/// <param name="Handled">The events its handlers have handled.</param>
/// <param name="Retried">The attempts after a first one.</param>
/// <param name="Dead">Its dead letters.</param>
internal sealed record ServiceCounts(long Handled, long Retried, long Dead);
