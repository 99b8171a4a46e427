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
/// <remarks>It is the same until an edit changes which names there are; what else a file declares comes as its digest. Equal only to itself.</remarks>
internal sealed class DeclarationGraph
{
    private readonly int _files;
    private readonly List<ulong> _ownOfNames = [];
    private readonly List<List<int>> _edges = [];
    private readonly Dictionary<string, int> _names = new(StringComparer.Ordinal);
    private readonly ILookup<int, (string MetadataName, TypeRoles Roles)> _types;

    public DeclarationGraph(ImmutableArray<FileNames> files)
    {
        _files = files.Length;
        _edges.AddRange(files.Select(_ => new List<int>()));
        int everywhere = AddNode();
        AddDeclared(files, everywhere);
        AddNamespaces(files);
        for (int i = 0; i < files.Length; i++)
        {
            _edges[i].Add(everywhere);
            foreach (string name in files[i].Used)
            {
                if (_names.TryGetValue(name, out int node))
                {
                    _edges[i].Add(node);
                }
            }
        }

        _types = FindTypes(files);
    }

    /// <summary>The types to read, by the file that declares them; a type with several parts by the first one that has attributes of ours.</summary>
    /// <param name="digests">What each of the files declares.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public ImmutableArray<EquatableArray<TrackedType>> Track(ImmutableArray<ulong> digests, CancellationToken cancellationToken)
    {
        ulong[] reached = _types.Count == 0 ? [] : new ReachableDigests([.. digests, .. _ownOfNames], _edges).Compute(cancellationToken);
        return [.. Enumerable.Range(0, _files).Select(file => _types[file].Select(type => new TrackedType(type.MetadataName, type.Roles, reached[file])).ToEquatableArray())];
    }

    private static ILookup<int, (string MetadataName, TypeRoles Roles)> FindTypes(ImmutableArray<FileNames> files)
    {
        HashSet<string> aliases = new(files.SelectMany(file => file.Aliases), StringComparer.Ordinal);
        return files
            .SelectMany((file, i) => file.Attributed.Select(type => (type.MetadataName, File: i, Roles: type.Roles(aliases))))
            .Where(part => part.Roles != TypeRoles.None)
            .GroupBy(part => part.MetadataName, StringComparer.Ordinal)
            .ToLookup(type => type.First().File, type => (type.Key, type.Aggregate(TypeRoles.None, (roles, part) => roles | part.Roles)));
    }

    private void AddDeclared(ImmutableArray<FileNames> files, int everywhere)
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

    private void AddNamespaces(ImmutableArray<FileNames> files)
    {
        foreach (string space in files.SelectMany(file => file.Namespaces).Distinct(StringComparer.Ordinal).OrderBy(name => name, StringComparer.Ordinal))
        {
            int name = NodeOf(space.Substring(space.LastIndexOf('.') + 1)) - _files;
            Digest digest = new();
            digest.Add(_ownOfNames[name]);
            digest.Add(space);
            _ownOfNames[name] = digest.Value;
        }
    }

    private int NodeOf(string name)
    {
        if (!_names.TryGetValue(name, out int node))
        {
            node = AddNode();
            _names.Add(name, node);
        }

        return node;
    }

    private int AddNode()
    {
        _ownOfNames.Add(0);
        _edges.Add([]);
        return _edges.Count - 1;
    }
}
