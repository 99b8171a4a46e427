using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TypedEvents.Analyzers;

/// <summary>The declaration of a type as it should be, for messages.</summary>
internal static class DeclarationText
{
    private static readonly string[] AccessModifiers = ["public", "internal", "protected", "private", "file"];

    /// <summary>With <c>partial</c>.</summary>
    public static string Partial(TypeDeclarationSyntax declaration) => Text(Modifiers(declaration, "partial"), Keyword(declaration), declaration);

    /// <summary>As a partial record.</summary>
    public static string PartialRecord(TypeDeclarationSyntax declaration) =>
        Text(Modifiers(declaration, "partial").Where(word => word is not ("static" or "ref")), declaration is StructDeclarationSyntax ? "record struct" : "record", declaration);

    /// <summary>As an abstract type; it is neither that nor sealed, because something inherits from it.</summary>
    public static string Abstract(TypeDeclarationSyntax declaration) =>
        Text(Insert([.. Modifiers(declaration, null)], "abstract"), Keyword(declaration), declaration);

    /// <summary>As an internal type.</summary>
    public static string Internal(TypeDeclarationSyntax declaration) =>
        Text(Modifiers(declaration, null).Where(word => !AccessModifiers.Contains(word)).Prepend("internal"), Keyword(declaration), declaration);

    /// <summary>The first declaration of a type in source; null for a type of another assembly.</summary>
    public static TypeDeclarationSyntax? Find(INamedTypeSymbol? type, CancellationToken cancellationToken)
    {
        if (type is not null)
        {
            foreach (SyntaxReference reference in type.DeclaringSyntaxReferences)
            {
                if (reference.GetSyntax(cancellationToken) is TypeDeclarationSyntax declaration)
                {
                    return declaration;
                }
            }
        }

        return null;
    }

    private static IEnumerable<string> Modifiers(TypeDeclarationSyntax declaration, string? last)
    {
        IEnumerable<string> words = declaration.Modifiers.Select(modifier => modifier.Text);
        return last is null ? words : words.Where(word => word != last).Append(last);
    }

    private static List<string> Insert(List<string> words, string word)
    {
        words.Insert(words.FindLastIndex(AccessModifiers.Contains) + 1, word);
        return words;
    }

    private static string Keyword(TypeDeclarationSyntax declaration) => declaration is RecordDeclarationSyntax { ClassOrStructKeyword: var kind } && kind.IsKind(SyntaxKind.StructKeyword)
        ? "record struct"
        : declaration.Keyword.Text;

    private static string Text(IEnumerable<string> modifiers, string keyword, TypeDeclarationSyntax declaration) =>
        string.Join(" ", modifiers.Append(keyword).Append(declaration.Identifier.Text));
}
