namespace TypedEvents.Cli.Manifests;

/// <summary>Two versions of an event that casters connect: a line of <see cref="EventHistoriesAttribute"/>.</summary>
/// <param name="IsUp">True for upcasters.</param>
/// <param name="Topic">The topic.</param>
/// <param name="From">The version where they begin.</param>
/// <param name="To">The version where they end.</param>
internal sealed record CasterWay(bool IsUp, string Topic, int From, int To);
