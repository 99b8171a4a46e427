using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;

namespace TypedEvents.Generators;

/// <summary>
/// Which files may depend on which: a file leads to every name that its declarations look up, a name to every file that declares a type so called, in whatever
/// namespace. So it is never asked what a name means, and what a name could come to mean is always reached.
/// </summary>
internal sealed class DeclarationGraph
{
    private readonly List<ulong> _own = [];
    private readonly List<List<int>> _edges = [];
    private readonly Dictionary<string, int> _names = new(StringComparer.Ordinal);

    private DeclarationGraph(ImmutableArray<FileDeclarations> files)
    {
        foreach (FileDeclarations file in files)
        {
            AddNode(file.Digest);
        }

        int everywhere = AddNode(0);
        AddDeclared(files, everywhere);
        AddNamespaces(files);
        for (int i = 0; i < files.Length; i++)
        {
            _edges[i].Add(everywhere);
            foreach (string name in files[i].Names)
            {
                if (_names.TryGetValue(name, out int node))
                {
                    _edges[i].Add(node);
                }
            }
        }
    }

    /// <summary>The types to read, by the file that declares them; a type with several parts by the first one that has attributes of ours.</summary>
    public static ImmutableArray<EquatableArray<TrackedType>> Track(ImmutableArray<FileDeclarations> files, CancellationToken cancellationToken)
    {
        HashSet<string> aliases = new(files.SelectMany(file => file.Aliases), StringComparer.Ordinal);
        ILookup<string, (int File, TypeRoles Roles)> parts = files
            .SelectMany((file, i) => file.Attributed.Select(type => (type.MetadataName, File: i, Roles: type.Roles(aliases))))
            .Where(part => part.Roles != TypeRoles.None)
            .ToLookup(part => part.MetadataName, part => (part.File, part.Roles), StringComparer.Ordinal);
        ulong[] digests = parts.Count == 0 ? [] : new DeclarationGraph(files).Digests(cancellationToken);
        ILookup<int, TrackedType> types = parts.ToLookup(
            type => type.First().File,
            type => new TrackedType(type.Key, type.Aggregate(TypeRoles.None, (roles, part) => roles | part.Roles), digests[type.First().File]));
        return [.. files.Select((_, i) => types[i].ToEquatableArray())];
    }

    private ulong[] Digests(CancellationToken cancellationToken) => new ReachableDigests(_own, _edges).Compute(cancellationToken);

    private void AddDeclared(ImmutableArray<FileDeclarations> files, int everywhere)
    {
        for (int i = 0; i < files.Length; i++)
        {
            if (files[i].ReachesAll)
            {
                _edges[everywhere].Add(i);
            }

            foreach (string type in files[i].Types)
            {
                _edges[NodeOf(type)].Add(i);
            }
        }
    }

    private void AddNamespaces(ImmutableArray<FileDeclarations> files)
    {
        foreach (string space in files.SelectMany(file => file.Namespaces).Distinct(StringComparer.Ordinal).OrderBy(name => name, StringComparer.Ordinal))
        {
            int node = NodeOf(space.Substring(space.LastIndexOf('.') + 1));
            Digest digest = new();
            digest.Add(_own[node]);
            digest.Add(space);
            _own[node] = digest.Value;
        }
    }

    private int NodeOf(string name)
    {
        if (!_names.TryGetValue(name, out int node))
        {
            node = AddNode(0);
            _names.Add(name, node);
        }

        return node;
    }

    private int AddNode(ulong digest)
    {
        _own.Add(digest);
        _edges.Add([]);
        return _own.Count - 1;
    }
}
