using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using TypedEvents;

namespace Corpus.Collections;

[TchuType]
public sealed partial record Node(string Name, IReadOnlyList<Node> Children);

[TchuEvent("tree.grown")]
public sealed partial record TreeGrown(Node Root, Dictionary<string, int> Counts, HashSet<string> Tags, ImmutableArray<int> Path, List<Node?> Lost, int[] Sizes);

public static class TreeStatistics
{
    public static int Count(TreeGrown grown) => Count(grown.Root);

    [Subscribe]
    public static void On(TreeGrown grown, List<int> sizes) => sizes.Add(Count(grown));

    private static int Count(Node node) => 1 + node.Children.Sum(Count);
}
