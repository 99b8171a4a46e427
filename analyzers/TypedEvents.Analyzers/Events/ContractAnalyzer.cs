using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedEvents.Generators;

namespace TypedEvents.Analyzers;

/// <summary>Reports one kind of problem that keeps a contract from being generated. The generator decides by the same parser.</summary>
internal abstract class ContractAnalyzer(ShapeProblemKind kind, DiagnosticDescriptor rule) : RuleAnalyzer(rule)
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

    /// <summary>The message's arguments; null when the compiler reports the cause itself.</summary>
    protected abstract object[]? Arguments(ContractProblem problem);

    /// <summary>Where the problem is: its member or the contract's name unless a rule knows better.</summary>
    protected virtual Location Locate(ContractProblem problem) => problem.Property is { Locations: [var location, ..] }
        ? location
        : problem.Declaration.Identifier.GetLocation();

    /// <summary>What a fix changes in this file, when the problem is mended elsewhere than it is reported.</summary>
    protected virtual IEnumerable<Location> Elsewhere(ContractProblem problem) => [];

    /// <summary>What the fix needs to know.</summary>
    protected virtual ImmutableDictionary<string, string?> Properties(object[] arguments) => ImmutableDictionary<string, string?>.Empty;

    private void Analyze(SymbolAnalysisContext context)
    {
        INamedTypeSymbol type = (INamedTypeSymbol)context.Symbol;
        if (FindAttribute(type, context) is not { Parent.Parent: TypeDeclarationSyntax declaration } attribute)
        {
            return;
        }

        foreach (ShapeProblem problem in ParsedContracts.Get(context.Compilation, type, context.CancellationToken).Problems)
        {
            ContractProblem about = new(type, attribute, declaration, problem, context.CancellationToken);
            if (problem.Kind == kind && Arguments(about) is { } arguments)
            {
                Location location = Locate(about);
                bool isHere = location.SourceTree is { } tree && context.Compilation.ContainsSyntaxTree(tree);
                context.ReportDiagnostic(Diagnostic.Create(
                    Rule, isHere ? location : declaration.Identifier.GetLocation(), Elsewhere(about), Properties(arguments), arguments));
            }
        }
    }

    private static AttributeSyntax? FindAttribute(INamedTypeSymbol type, SymbolAnalysisContext context)
    {
        foreach (AttributeData attribute in ContractAttributes.Of(type))
        {
            return attribute.ApplicationSyntaxReference?.GetSyntax(context.CancellationToken) as AttributeSyntax;
        }

        return null;
    }
}
