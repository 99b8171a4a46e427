using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;
using TypedEvents.Generators;
using TypedEvents.Schema;

namespace TypedEvents.CodeFixes;

/// <summary>A member of the lock as C#: a parameter of its record, or a property.</summary>
/// <param name="locked">What the lock says.</param>
/// <param name="type">Its type, as code that needs no using.</param>
internal sealed class RestoredMember(SchemaMember locked, string type)
{
    private static readonly HashSet<string> Validation =
    [
        "Required", "StringLength", "MinLength", "MaxLength", "Length", "Range", "RegularExpression", "Compare", "AllowedValues", "DeniedValues",
        "EmailAddress", "Phone", "CreditCard", "Url", "Base64String", "FileExtensions",
    ];

    private string NotNullType { get; } = type.TrimEnd('?');

    private string Attributes => FrozenConstraints.Attributes(locked, NotNullType);

    /// <summary>A member that may be missing is a nullable one, or has this value then.</summary>
    private string? Default => locked.IsOptional && (!locked.Type!.IsNullable || locked.DefaultValue is not null) ? FrozenConstraints.Default(locked, NotNullType) : null;

    /// <summary>True when the code has the type of the lock, so that its own way to write it stays.</summary>
    public bool KeepsType { get; init; }

    /// <summary>The property that a record gets for it.</summary>
    public string Name { get; } = MemberNames.FromWire(locked.Name);

    /// <summary>True for a record to which it can be given back: nothing else has its name, and in an array its position is still the next one, or a parameter's.</summary>
    public bool CanBeAddedTo(SyntaxNode node, INamedTypeSymbol owner) => node is RecordDeclarationSyntax record
        && (locked.Position < 0 || record.ParameterList?.Parameters.Count >= locked.Position)
        && Name != owner.Name
        && !MembersOf(owner, Name).Any();

    /// <summary>True for a parameter, and for a property that no parameter sets.</summary>
    public static bool CanBeRestored(SyntaxNode node, INamedTypeSymbol owner) => node is ParameterSyntax
        || (node is PropertyDeclarationSyntax property && !owner.InstanceConstructors
            .Where(constructor => !constructor.IsImplicitlyDeclared)
            .SelectMany(constructor => constructor.Parameters)
            .Any(parameter => string.Equals(parameter.Name, property.Identifier.ValueText, StringComparison.OrdinalIgnoreCase)));

    /// <summary>The parameter, property or record as it is locked.</summary>
    public SyntaxNode In(SyntaxNode node) => node switch
    {
        ParameterSyntax parameter => In(parameter),
        PropertyDeclarationSyntax property => In(property),
        RecordDeclarationSyntax { ParameterList: { } parameters } record => record.WithParameterList(parameters.WithParameters(Insert(parameters.Parameters))),
        RecordDeclarationSyntax record => RecordSyntax.AddMember(record, Property(MemberNames.WireName(locked, Name, ""), Name, Default)),
        _ => node,
    };

    private static IEnumerable<ISymbol> MembersOf(INamedTypeSymbol type, string name)
    {
        for (INamedTypeSymbol? level = type; level is not null; level = level.BaseType)
        {
            foreach (ISymbol member in level.GetMembers(name))
            {
                yield return member;
            }
        }
    }

    private RestoredMember WithType(TypeSyntax? declared) => KeepsType && declared is not null ? new RestoredMember(locked, declared.WithoutTrivia().ToString()) : this;

    private ParameterSyntax In(ParameterSyntax parameter)
    {
        string? value = Default ?? (locked.IsOptional && parameter.Default is not null ? FrozenConstraints.Default(locked, NotNullType) : null);
        ParameterSyntax restored = WithType(parameter.Type).Parameter("", parameter.Identifier.Text, value);
        return parameter.CopyAnnotationsTo(restored)
            .WithAttributeLists(SyntaxFactory.List(WithoutValidation(parameter.AttributeLists).Concat(restored.AttributeLists)))
            .WithTriviaFrom(parameter);
    }

    private PropertyDeclarationSyntax In(PropertyDeclarationSyntax property)
    {
        // What the type begins with when there is no initializer need not fit what the code has for it.
        bool isSameType = KeepsType && (property.Initializer is not null || Default is null);
        PropertyDeclarationSyntax restored = (isSameType ? WithType(property.Type) : this).Property("", property.Identifier.Text, Default);
        return property.WithoutLeadingTrivia()
            .WithAttributeLists(SyntaxFactory.List(WithoutValidation(property.AttributeLists).Concat(restored.AttributeLists)))
            .WithModifiers(Required(property.Modifiers))
            .WithType(restored.Type.WithTriviaFrom(property.Type))
            .WithInitializer(isSameType && locked.IsOptional ? property.Initializer : restored.Initializer)
            .WithSemicolonToken(isSameType && locked.IsOptional ? property.SemicolonToken : restored.SemicolonToken)
            .WithTriviaFrom(property)
            .WithAdditionalAnnotations(Simplifier.Annotation);
    }

    private SyntaxTokenList Required(SyntaxTokenList modifiers)
    {
        SyntaxToken[] others = [.. modifiers.Where(modifier => !modifier.IsKind(SyntaxKind.RequiredKeyword))];
        return locked.IsOptional
            ? SyntaxFactory.TokenList(others)
            : SyntaxFactory.TokenList([.. others, SyntaxFactory.Token(SyntaxKind.RequiredKeyword).WithTrailingTrivia(SyntaxFactory.Space)]);
    }

    private ParameterSyntax Parameter(string wireName, string name, string? value) =>
        SyntaxFactory.ParseParameterList($"({wireName}{Attributes}{type} {name}{(value is null ? "" : $" = {value}")})").Parameters[0].WithAdditionalAnnotations(Simplifier.Annotation);

    private PropertyDeclarationSyntax Property(string wireName, string name, string? value)
    {
        bool isNull = value == "default" && MemberNames.NeedsInitializer(locked.Type!);
        string initializer = value is null ? "" : $" = {(isNull ? MemberNames.Initializer(locked.Type!, type) : value)};";
        return (PropertyDeclarationSyntax)SyntaxFactory.ParseMemberDeclaration(
            $"{wireName}{Attributes}public {(locked.IsOptional ? "" : "required ")}{type} {SymbolNames.Escape(name)} {{ get; init; }}{initializer}")!.WithAdditionalAnnotations(Simplifier.Annotation);
    }

    private SeparatedSyntaxList<ParameterSyntax> Insert(SeparatedSyntaxList<ParameterSyntax> parameters)
    {
        // C# wants parameters with a default last.
        int index = locked.Position >= 0
            ? locked.Position
            : Default is not null || parameters.All(parameter => parameter.Default is null) ? parameters.Count : parameters.IndexOf(parameter => parameter.Default is not null);
        ParameterSyntax restored = Parameter(MemberNames.WireName(locked, Name, "property: "), SymbolNames.Escape(Name), Default);
        SyntaxToken comma = parameters.SeparatorCount > 0 ? parameters.GetSeparator(0) : SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space);
        List<ParameterSyntax> all = [.. parameters];
        all.Insert(index, parameters.Count > 1 ? restored.WithLeadingTrivia(parameters[1].GetLeadingTrivia()) : restored);
        IEnumerable<SyntaxToken> commas = parameters.Count == 0 ? [] : parameters.GetSeparators().Append(comma);
        return SyntaxFactory.SeparatedList(all, commas);
    }

    // What checks nothing stays.
    private static IEnumerable<AttributeListSyntax> WithoutValidation(SyntaxList<AttributeListSyntax> lists) => lists
        .Select(list => list.WithAttributes(SyntaxFactory.SeparatedList(list.Attributes.Where(attribute => !IsValidation(attribute)))))
        .Where(list => list.Attributes.Count > 0);

    private static bool IsValidation(AttributeSyntax attribute)
    {
        string name = attribute.Name.ToString().Split('.').Last();
        return Validation.Contains(name.EndsWith("Attribute", StringComparison.Ordinal) ? name.Substring(0, name.Length - "Attribute".Length) : name);
    }
}
