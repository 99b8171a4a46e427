using System;
using System.Collections.Generic;
using System.Threading;

namespace TypedEvents.Generators;

/// <summary>Digests of all that can be reached from each node of a graph, cycles included: Tarjan's components, without recursion, each digested once.</summary>
/// <param name="own">Digest of each node.</param>
/// <param name="edges">Where its edges lead.</param>
internal sealed class ReachableDigests(IReadOnlyList<ulong> own, IReadOnlyList<List<int>> edges)
{
    private readonly int[] _order = new int[own.Count];
    private readonly int[] _lowest = new int[own.Count];
    private readonly bool[] _isClosed = new bool[own.Count];
    private readonly ulong[] _digests = new ulong[own.Count];
    private readonly Stack<int> _open = new();
    private readonly Stack<(int Node, int Edge)> _path = new();
    private int _entered;

    /// <summary>For each node, the digest of its component and of all behind it.</summary>
    public ulong[] Compute(CancellationToken cancellationToken)
    {
        for (int start = 0; start < own.Count; start++)
        {
            if (_order[start] == 0)
            {
                Enter(start);
            }

            while (_path.Count > 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                Step();
            }
        }

        return _digests;
    }

    private void Enter(int node)
    {
        _order[node] = _lowest[node] = ++_entered;
        _open.Push(node);
        _path.Push((node, 0));
    }

    private void Step()
    {
        (int node, int edge) = _path.Pop();
        if (edge < edges[node].Count)
        {
            _path.Push((node, edge + 1));
            int target = edges[node][edge];
            if (_order[target] == 0)
            {
                Enter(target);
            }
            else if (!_isClosed[target])
            {
                _lowest[node] = Math.Min(_lowest[node], _order[target]);
            }

            return;
        }

        if (_lowest[node] == _order[node])
        {
            Close(node);
        }
        else
        {
            int parent = _path.Peek().Node;
            _lowest[parent] = Math.Min(_lowest[parent], _lowest[node]);
        }
    }

    private void Close(int root)
    {
        List<int> members = [];
        do
        {
            members.Add(_open.Pop());
        }
        while (members[members.Count - 1] != root);

        // The parts of a type come in the order of their files.
        members.Sort();
        Digest digest = new();
        foreach (int member in members)
        {
            digest.Add(own[member]);
            foreach (int target in edges[member])
            {
                if (_isClosed[target])
                {
                    digest.Add(_digests[target]);
                }
            }
        }

        foreach (int member in members)
        {
            (_digests[member], _isClosed[member]) = (digest.Value, true);
        }
    }
}
