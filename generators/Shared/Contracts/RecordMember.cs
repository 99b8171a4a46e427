using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TypedEvents.Generators;

/// <summary>A property of a record that can travel, as symbols; lives only while a contract is parsed.</summary>
/// <param name="Property">The property.</param>
/// <param name="Parameter">The constructor parameter that sets it; null when an initialiser does.</param>
internal sealed record RecordMember(IPropertySymbol Property, IParameterSymbol? Parameter)
{
    /// <summary>The attributes of the property and of the positional parameters it comes from.</summary>
    public IEnumerable<AttributeData> Attributes()
    {
        foreach (AttributeData attribute in Property.GetAttributes())
        {
            yield return attribute;
        }

        IParameterSymbol? positional = PositionalParameter();
        if (positional is not null)
        {
            foreach (AttributeData attribute in positional.GetAttributes())
            {
                yield return attribute;
            }
        }

        if (Parameter is not null && !SymbolEqualityComparer.Default.Equals(Parameter, positional))
        {
            foreach (AttributeData attribute in Parameter.GetAttributes())
            {
                yield return attribute;
            }
        }
    }

    /// <summary>True for a member that <c>[JsonIgnore]</c> leaves out; null when it cannot be left out.</summary>
    public bool? IsIgnored(RecordMembers record)
    {
        foreach (AttributeData attribute in Property.GetAttributes())
        {
            // Condition 1 is Always, the default; others keep the member in the contract.
            if (attribute.AttributeClass.Is("System.Text.Json.Serialization.JsonIgnoreAttribute")
                && (attribute.Named<int>("Condition") ?? 1) == 1)
            {
                return Property.IsRequired && !record.SetsRequiredMembers || Parameter is { HasExplicitDefaultValue: false } ? null : true;
            }
        }

        return false;
    }

    /// <summary>What of it is visible on the wire.</summary>
    public MemberShape Shape(WireType type)
    {
        bool hasDefault = Parameter is not null ? Parameter.HasExplicitDefaultValue : !Property.IsRequired;
        return new MemberShape(WireName(), hasDefault || type.IsNullable, type);
    }

    /// <summary>True when the record gives it a value that stays when it is missing on the wire.</summary>
    public bool HasInitializer()
    {
        if (Parameter is not null || Property.IsRequired)
        {
            return false;
        }

        foreach (SyntaxReference reference in Property.DeclaringSyntaxReferences)
        {
            return reference.GetSyntax() is PropertyDeclarationSyntax { Initializer: not null };
        }

        return true;
    }

    /// <summary>Its key on the wire.</summary>
    public string WireName()
    {
        foreach (AttributeData attribute in Property.GetAttributes())
        {
            if (attribute.AttributeClass.Is("System.Text.Json.Serialization.JsonPropertyNameAttribute")
                && attribute.ConstructorArguments is [{ Value: string name }])
            {
                return name;
            }
        }

        return WireNames.FromProperty(Property.Name);
    }

    private IParameterSymbol? PositionalParameter()
    {
        foreach (IMethodSymbol constructor in Property.ContainingType.InstanceConstructors)
        {
            foreach (IParameterSymbol parameter in constructor.Parameters)
            {
                if (parameter.Name == Property.Name && SymbolEqualityComparer.Default.Equals(parameter.Type, Property.Type))
                {
                    return parameter;
                }
            }
        }

        return null;
    }
}
