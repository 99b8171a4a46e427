using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedEvents.Generators;

namespace TypedEvents.Analyzers;

/// <summary>TE0016: an attribute that a constructor parameter and its property have with different values.</summary>
internal sealed class DivergingAttributesAnalyzer() : RuleAnalyzer(Rules.Shape.DivergingAttributes)
{
    /// <inheritdoc/>
    public override void Register(AnalysisContext context)
    {
        context.RegisterCompilationStartAction(start =>
        {
            if (start.Compilation.GetTypeByMetadataName(KnownNames.TchuEvent) is not null)
            {
                start.RegisterSymbolAction(Analyze, SymbolKind.NamedType);
            }
        });
    }

    private static void Analyze(SymbolAnalysisContext context)
    {
        INamedTypeSymbol type = (INamedTypeSymbol)context.Symbol;
        if (!type.IsRecord || !ContractAttributes.Of(type).Any())
        {
            return;
        }

        foreach (RecordMember member in RecordMembers.Find(type).Members)
        {
            foreach (AttributeData onParameter in member.Parameter?.GetAttributes() ?? [])
            {
                if (Diverging(onParameter, member.Property) is { } onProperty
                    && onParameter.ApplicationSyntaxReference?.GetSyntax(context.CancellationToken) is { } written
                    && onProperty.ApplicationSyntaxReference?.GetSyntax(context.CancellationToken) is { } other)
                {
                    context.ReportDiagnostic(Diagnostic.Create(
                        Rules.Shape.DivergingAttributes, written.GetLocation(), type.Name, member.Property.Name, written.ToString(), other.ToString()));
                }
            }
        }
    }

    // Attributes that may be given several times add to each other.
    private static AttributeData? Diverging(AttributeData onParameter, IPropertySymbol property) => property.GetAttributes().FirstOrDefault(onProperty =>
        SymbolEqualityComparer.Default.Equals(onProperty.AttributeClass, onParameter.AttributeClass)
        && onProperty.ToString() != onParameter.ToString()
        && onProperty.AttributeClass is { } type
        && !AllowsSeveral(type));

    private static bool AllowsSeveral(INamedTypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (type.FindAttribute("System.AttributeUsageAttribute") is { } usage)
            {
                return usage.Named<bool>("AllowMultiple") == true;
            }
        }

        return false;
    }
}
