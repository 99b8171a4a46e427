using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TypedEvents.Generators;

/// <summary>Reads what a file declares, from its syntax alone.</summary>
internal sealed class DeclarationReader
{
    private readonly HashSet<string> _types = new(StringComparer.Ordinal);
    private readonly HashSet<string> _namespaces = new(StringComparer.Ordinal);
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _aliases = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _attributed = new(StringComparer.Ordinal);
    private Digest _digest = new();
    private bool _reachesAll;

    private DeclarationReader()
    {
    }

    public static FileDeclarations Read(SyntaxTree tree, CancellationToken cancellationToken)
    {
        DeclarationReader reader = new();
        SyntaxNode root = tree.GetRoot(cancellationToken);
        reader.AddKindOfFile(tree, root);
        foreach (SyntaxNodeOrToken item in root.DescendantNodesAndTokens(static node => !IsBody(node)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            reader.Add(item);
        }

        return new FileDeclarations(
            reader._digest.Value,
            new FileNames(
                reader._types.ToEquatableArray(),
                reader._namespaces.ToEquatableArray(),
                reader._names.ToEquatableArray(),
                reader._aliases.ToEquatableArray(),
                reader._attributed.Select(type => new AttributedType(type.Key, type.Value.ToEquatableArray())).ToEquatableArray(),
                reader._reachesAll));
    }

    // Nothing in there has a say in what a symbol tells. That it is there has one.
    private static bool IsBody(SyntaxNode node) => node switch
    {
        BlockSyntax or ArrowExpressionClauseSyntax or GlobalStatementSyntax => true,
        EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax } => true,
        EqualsValueClauseSyntax { Parent.Parent.Parent: FieldDeclarationSyntax field } => !field.Modifiers.Any(SyntaxKind.ConstKeyword),
        _ => false,
    };

    // Generated files have no nullable annotations unless they ask for them; the path can be the value of an attribute's parameter.
    private void AddKindOfFile(SyntaxTree tree, SyntaxNode root)
    {
        _digest.Add(tree.FilePath);
        foreach (SyntaxTrivia comment in root.GetLeadingTrivia())
        {
            if (comment.ToString().IndexOf("<auto", StringComparison.Ordinal) >= 0)
            {
                _digest.Add(comment.ToString());
            }
        }
    }

    private void Add(SyntaxNodeOrToken item)
    {
        if (item.AsNode() is not { } node)
        {
            Add(item.AsToken());
        }
        else if (IsBody(node))
        {
            AddBody(node);
        }
        else
        {
            Add(node);
        }
    }

    private void Add(SyntaxToken token)
    {
        _digest.Add(token.Text);

        // What was skipped after it is in no token, and a constant with an error has no value.
        _digest.Add(token.ContainsDiagnostics ? 1UL : 0UL);
        if (token.ContainsDirectives)
        {
            AddNullable(token.LeadingTrivia);
        }

        if (token.IsKind(SyntaxKind.IdentifierToken) && token.Parent is SimpleNameSyntax or BaseTypeDeclarationSyntax or DelegateDeclarationSyntax)
        {
            _names.Add(token.ValueText);
        }
    }

    private void Add(SyntaxNode node)
    {
        switch (node)
        {
            case AttributeSyntax attribute:
                AddAttribute(attribute);
                break;
            case BaseTypeDeclarationSyntax type:
                _types.Add(type.Identifier.ValueText);
                break;
            case DelegateDeclarationSyntax type:
                _types.Add(type.Identifier.ValueText);
                break;
            case BaseNamespaceDeclarationSyntax declaration:
                AddNamespace(DeclarationNames.Of(declaration));
                break;
            case UsingDirectiveSyntax directive:
                AddUsing(directive);
                break;
        }
    }

    private void AddBody(SyntaxNode body)
    {
        _digest.Add((ulong)body.RawKind);
        if (body is GlobalStatementSyntax)
        {
            // Its class, which others may name.
            _types.Add("Program");
        }

        if (body.ContainsDirectives)
        {
            AddNullable(body.DescendantTrivia());
        }
    }

    private void AddNullable(IEnumerable<SyntaxTrivia> trivia)
    {
        foreach (SyntaxTrivia directive in trivia.Where(item => item.IsKind(SyntaxKind.NullableDirectiveTrivia)))
        {
            _digest.Add(directive.ToString());
        }
    }

    private void AddNamespace(string name)
    {
        // The compiler looks up types of this namespace on its own.
        _reachesAll |= name == "System" || name.StartsWith("System.", StringComparison.Ordinal);
        for (int end = name.Length; end > 0; end = name.LastIndexOf('.', end - 1))
        {
            _namespaces.Add(name.Substring(0, end));
        }
    }

    private void AddUsing(UsingDirectiveSyntax directive)
    {
        _reachesAll |= directive.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword);
        if (directive.Alias is { } alias)
        {
            _aliases.Add(DeclarationNames.WithoutSuffix(alias.Name.Identifier.ValueText));
        }
    }

    private void AddAttribute(AttributeSyntax attribute)
    {
        string name = DeclarationNames.OfAttribute(attribute);
        _names.Add(DeclarationNames.Last(attribute.Name) + DeclarationNames.Attribute);
        TypeDeclarationSyntax? type = attribute.Parent?.Parent switch
        {
            TypeDeclarationSyntax declaration => declaration,
            MethodDeclarationSyntax method => method.Parent as TypeDeclarationSyntax,
            _ => null,
        };
        if (type is not null)
        {
            string metadataName = DeclarationNames.Of(type);
            if (!_attributed.TryGetValue(metadataName, out HashSet<string> attributes))
            {
                _attributed.Add(metadataName, attributes = new HashSet<string>(StringComparer.Ordinal));
            }

            attributes.Add(name);
        }
    }
}
