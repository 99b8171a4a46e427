using System;
using System.Collections.Generic;
using System.Globalization;
using Microsoft.CodeAnalysis;
using TypedEvents.Schema;

namespace TypedEvents.Generators;

/// <summary>Reads the members of a contract.</summary>
internal sealed class MemberParser(RecordMembers record, WireTypeParser types, List<ShapeProblem> problems)
{
    private readonly HashSet<string> _wireNames = [];

    public List<MemberModel> Parse()
    {
        List<MemberModel> members = new(record.Members.Count);
        foreach (RecordMember member in record.Members)
        {
            if (ParseMember(member) is { } model)
            {
                members.Add(model);
            }
        }

        return members;
    }

    private MemberModel? ParseMember(RecordMember member)
    {
        IPropertySymbol property = member.Property;
        switch (member.IsIgnored(record))
        {
            case true:
                return null;
            case null:
                problems.Add(new ShapeProblem(ShapeProblemKind.CannotIgnore, property.Name, property.Name));
                return null;
        }

        if (types.Parse(property.Type) is not { } wireType)
        {
            problems.Add(new ShapeProblem(ShapeProblemKind.UnsupportedMember, property.Name, SymbolScopes.Text(property.Type)));
            return null;
        }

        MemberShape shape = member.Shape(wireType);
        if (!_wireNames.Add(shape.WireName))
        {
            problems.Add(new ShapeProblem(ShapeProblemKind.DuplicateWireName, property.Name, shape.WireName));
        }

        List<AttributeData> attributes = [.. member.Attributes()];
        return new MemberModel(property.Name, shape)
        {
            ParameterIndex = member.Parameter?.Ordinal ?? -1,
            ParameterName = member.Parameter?.Name ?? "",
            HasInitializer = member.HasInitializer(),
            IsRequired = property.IsRequired,
            DefaultValue = member.Parameter is { HasExplicitDefaultValue: true, ExplicitDefaultValue: { } value }
                ? Literals.Of(value, Underlying(property.Type))
                : null,
            DefaultText = DefaultText(member.Parameter),
            DisplayName = ValidationParser.DisplayName(attributes) ?? property.Name,
            Rules = ValidationParser.Parse(attributes, property).ToEquatableArray(),
        };
    }

    private static string? DefaultText(IParameterSymbol? parameter) => parameter is { HasExplicitDefaultValue: true, ExplicitDefaultValue: { } value }
        ? SchemaText.Escape(value is bool flag ? (flag ? "true" : "false") : Convert.ToString(value, CultureInfo.InvariantCulture)!)
        : null;

    private static ITypeSymbol Underlying(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;
}
