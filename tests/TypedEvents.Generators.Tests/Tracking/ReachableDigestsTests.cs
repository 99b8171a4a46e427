using System.Collections.Generic;
using System.Linq;
using System.Threading;

namespace TypedEvents.Generators.Tests.Tracking;

public sealed class ReachableDigestsTests
{
    [Fact]
    public void Compute_ChangeInACycle_ReachesTheCycleAndWhatLeadsToIt()
    {
        // 0 leads into the cycle of 1, 2 and 3, which leads to 4; 5 leads to 4 alone.
        int[][] edges = [[1], [2], [3], [1, 4], [], [4]];

        Assert.Equal([0, 1, 2, 3], Changed(edges, node: 2));
        Assert.Equal([0, 1, 2, 3, 4, 5], Changed(edges, node: 4));
        Assert.Equal([5], Changed(edges, node: 5));
    }

    [Fact]
    public void Compute_EdgeAdded_ChangesWhatLeadsThere() => Assert.NotEqual(Compute([[], [0]])[1], Compute([[], []])[1]);

    [Fact]
    public void Compute_ChainOfAHundredThousand_Ends()
    {
        int[][] edges = [.. Enumerable.Range(1, 100_000).Select(next => next < 100_000 ? new[] { next } : [])];

        Assert.Equal(100_000, Compute(edges).Distinct().Count());
    }

    [Fact]
    public void Compute_Cancelled_Stops() => Assert.Throws<System.OperationCanceledException>(
        () => new ReachableDigests([1], [[]]).Compute(new CancellationToken(canceled: true)));

    private static IEnumerable<int> Changed(int[][] edges, int node)
    {
        ulong[] before = Compute(edges);
        ulong[] after = Compute(edges, changed: node);
        return Enumerable.Range(0, edges.Length).Where(i => before[i] != after[i]);
    }

    private static ulong[] Compute(int[][] edges, int changed = -1) => new ReachableDigests(
        [.. Enumerable.Range(0, edges.Length).Select(i => i == changed ? 1_000_000UL : (ulong)i)],
        [.. edges.Select(targets => targets.ToList())]).Compute(CancellationToken.None);
}
