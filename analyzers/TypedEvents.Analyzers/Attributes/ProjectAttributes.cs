using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace TypedEvents.Analyzers;

/// <summary>The attributes that the files of a compilation give to types and to the assembly, put together once for all rules.</summary>
internal sealed class ProjectAttributes
{
    private static readonly ConditionalWeakTable<Compilation, ProjectAttributes> Cache = new();

    private readonly List<WrittenAttribute> _ofTypes = [];
    private readonly HashSet<string> _ofAssembly = new(StringComparer.Ordinal);
    private readonly HashSet<string> _aliases = new(StringComparer.Ordinal);

    private ProjectAttributes(Compilation compilation, CancellationToken cancellationToken)
    {
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            FileAttributes file = FileAttributes.Of(tree, cancellationToken);
            _ofTypes.AddRange(file.OfTypes);
            _ofAssembly.UnionWith(file.OfAssembly);
            _aliases.UnionWith(file.Aliases);
            HasNamesake |= file.DeclaresNamesake;
        }

        HasNamesake |= _aliases.Any(WrittenAttribute.IsOfContract);
    }

    /// <summary>True when something else may have the name of an attribute that declares topics, so that the name does not tell which it is.</summary>
    public bool HasNamesake { get; }

    public static ProjectAttributes Of(Compilation compilation, CancellationToken cancellationToken) =>
        Cache.TryGetValue(compilation, out ProjectAttributes? attributes) ? attributes : Cache.GetValue(compilation, source => new ProjectAttributes(source, cancellationToken));

    /// <summary>False when no file gives the assembly an attribute of this simple name, so that it need not be bound.</summary>
    public bool MayBeOnAssembly(string name) => _ofAssembly.Contains(name) || _ofAssembly.Overlaps(_aliases);

    /// <summary>Those of types that are written with one of the simple names, or with an alias, in the order of files and lines.</summary>
    public IEnumerable<WrittenAttribute> OfTypes(params string[] names) => _ofTypes
        .Where(attribute => names.Contains(attribute.Name) || _aliases.Contains(attribute.Name))
        .OrderBy(attribute => attribute.Path, StringComparer.Ordinal);
}
