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
    private readonly HashSet<string> _types = new(StringComparer.Ordinal);

    private FileAttributes(SyntaxNode root, CancellationToken cancellationToken)
    {
        foreach (SyntaxNode node in root.DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax))
        {
            cancellationToken.ThrowIfCancellationRequested();
            switch (node)
            {
                case TypeDeclarationSyntax type:
                    _types.Add(type.Identifier.ValueText);
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

    /// <summary>Those of its types.</summary>
    public IReadOnlyList<WrittenAttribute> OfTypes => _ofTypes;

    /// <summary>Names that using directives give to something else, without the suffix <c>Attribute</c>.</summary>
    public IReadOnlyCollection<string> Aliases => _aliases;

    public static FileAttributes Of(SyntaxTree tree, CancellationToken cancellationToken) =>
        Cache.TryGetValue(tree, out FileAttributes? attributes) ? attributes : Cache.GetValue(tree, file => new FileAttributes(file.GetRoot(cancellationToken), cancellationToken));

    /// <summary>False when no file gives the assembly an attribute of this simple name, so that it need not be bound.</summary>
    public static bool MayBeOnAssembly(Compilation compilation, string name, CancellationToken cancellationToken)
    {
        List<FileAttributes> files = [.. compilation.SyntaxTrees.Select(tree => Of(tree, cancellationToken))];
        return files.Exists(file => file._ofAssembly.Contains(name) || file._ofAssembly.Any(written => files.Exists(other => other._aliases.Contains(written))));
    }

    /// <summary>True when the file declares a type of this name or of that with the suffix <c>Attribute</c>.</summary>
    public bool Declares(string name) => _types.Contains(name) || _types.Contains(name + DeclarationNames.Attribute);
}
