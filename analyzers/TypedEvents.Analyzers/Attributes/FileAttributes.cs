using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedEvents.Generators;

namespace TypedEvents.Analyzers;

/// <summary>The attributes that one file gives to types and to the assembly. Read once for a file: an edit leaves those of all others alone, which binding would not.</summary>
internal sealed class FileAttributes
{
    private static readonly ConditionalWeakTable<SyntaxTree, FileAttributes> Cache = new();

    private readonly List<WrittenAttribute> _ofTypes = [];
    private readonly HashSet<string> _ofAssembly = new(StringComparer.Ordinal);
    private readonly HashSet<string> _aliases = new(StringComparer.Ordinal);

    private FileAttributes(SyntaxNode root, CancellationToken cancellationToken)
    {
        foreach (SyntaxNode node in root.DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax))
        {
            cancellationToken.ThrowIfCancellationRequested();
            switch (node)
            {
                case TypeDeclarationSyntax type:
                    DeclaresNamesake |= WrittenAttribute.IsOfContract(DeclarationNames.WithoutSuffix(type.Identifier.ValueText));
                    _ofTypes.AddRange(type.AttributeLists.SelectMany(list => list.Attributes).Select(attribute => WrittenAttribute.Read(attribute, type)));
                    break;
                case AttributeListSyntax { Parent: CompilationUnitSyntax } list:
                    _ofAssembly.UnionWith(list.Attributes.Select(DeclarationNames.OfAttribute));
                    break;
                case UsingDirectiveSyntax { Alias.Name.Identifier.ValueText: var alias }:
                    _aliases.Add(DeclarationNames.WithoutSuffix(alias));
                    break;
            }
        }
    }

    /// <summary>Those of its types, from the first line to the last.</summary>
    public IReadOnlyList<WrittenAttribute> OfTypes => _ofTypes;

    /// <summary>Simple names of those of the assembly, without the suffix <c>Attribute</c>.</summary>
    public IReadOnlyCollection<string> OfAssembly => _ofAssembly;

    /// <summary>Names that using directives give to something else, without the suffix <c>Attribute</c>.</summary>
    public IReadOnlyCollection<string> Aliases => _aliases;

    /// <summary>True when the file declares a type with the name of an attribute that declares topics.</summary>
    public bool DeclaresNamesake { get; }

    public static FileAttributes Of(SyntaxTree tree, CancellationToken cancellationToken) =>
        Cache.TryGetValue(tree, out FileAttributes? attributes) ? attributes : Cache.GetValue(tree, file => new FileAttributes(file.GetRoot(cancellationToken), cancellationToken));
}
