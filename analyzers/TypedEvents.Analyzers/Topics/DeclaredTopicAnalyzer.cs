using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedEvents.Generators;

namespace TypedEvents.Analyzers;

/// <summary>Compares the topic that a contract declares with those of all others.</summary>
internal abstract class DeclaredTopicAnalyzer(DiagnosticDescriptor rule) : RuleAnalyzer(rule)
{
    /// <inheritdoc/>
    public sealed override void Register(AnalysisContext context)
    {
        context.RegisterCompilationStartAction(start =>
        {
            if (start.Compilation.GetTypeByMetadataName(KnownNames.TchuEvent) is not null)
            {
                start.RegisterSymbolAction(Analyze, SymbolKind.NamedType);
            }
        });
    }

    /// <summary>What is wrong with a declared topic; null when nothing is. References and what is declared above come first.</summary>
    protected abstract Diagnostic? Check(DeclaredTopic topic, TopicCatalogue catalogue, AttributeArgumentSyntax argument);

    private void Analyze(SymbolAnalysisContext context)
    {
        INamedTypeSymbol type = (INamedTypeSymbol)context.Symbol;
        if (Argument(type, context.CancellationToken) is not { } argument)
        {
            return;
        }

        TopicCatalogue catalogue = TopicCatalogue.Get(context.Compilation, context.CancellationToken);
        if (catalogue.Find(type) is { } topic && Check(topic, catalogue, argument) is { } diagnostic)
        {
            context.ReportDiagnostic(diagnostic);
        }
    }

    // The first attribute that declares a topic is the one in the catalogue.
    private static AttributeArgumentSyntax? Argument(INamedTypeSymbol type, CancellationToken cancellationToken) => ContractAttributes.Of(type)
        .Where(attribute => ContractAttributes.KindOf(attribute) != ContractKind.Type)
        .Select(attribute => attribute.ApplicationSyntaxReference?.GetSyntax(cancellationToken) is AttributeSyntax { ArgumentList.Arguments: [var first, ..] } ? first : null)
        .FirstOrDefault();
}
