using System.Collections.Generic;

namespace TypedEvents.Cli.Manifests;

/// <summary>What an <see cref="EventHistoryAttribute"/> says.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Version">The version.</param>
/// <param name="Upcasts">The versions from which upcasters lead to it.</param>
/// <param name="Downcasts">The versions to which downcasters lead from it.</param>
internal sealed record HistoryRow(string Topic, int Version, IReadOnlyCollection<int> Upcasts, IReadOnlyCollection<int> Downcasts);
