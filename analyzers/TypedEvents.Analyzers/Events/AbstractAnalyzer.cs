using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedEvents.Generators;

namespace TypedEvents.Analyzers;

/// <summary>TE0005: a contract that is abstract.</summary>
internal sealed class AbstractAnalyzer() : ContractAnalyzer(ShapeProblemKind.Abstract, Rules.Shape.Abstract)
{
    /// <inheritdoc/>
    protected override object[] Arguments(ContractProblem problem) => [problem.Type.Name, $"'[{problem.Attribute.Name}]'"];

    /// <inheritdoc/>
    protected override IEnumerable<Location> Elsewhere(ContractProblem problem)
    {
        // Without the attribute nothing implements the IRpc<TReply> of a request, so that both go, or neither.
        Location[] replies = [.. Replies(problem).Select(written => written.GetLocation())];
        bool isHere = replies.All(written => written.SourceTree == problem.Declaration.SyntaxTree);
        return isHere && replies.Length == problem.Type.AllInterfaces.Count(IsReply) ? [problem.Attribute.GetLocation(), .. replies] : [];
    }

    private static IEnumerable<BaseTypeSyntax> Replies(ContractProblem problem) => problem.Type.DeclaringSyntaxReferences
        .Select(part => part.GetSyntax(problem.CancellationToken))
        .OfType<TypeDeclarationSyntax>()
        .SelectMany(part => part.BaseList?.Types ?? default)
        .Where(written => problem.Type.Interfaces.Any(IsReply) && written.Type.ToString().Split('<')[0].Split('.', ':').Last() == "IRpc");

    private static bool IsReply(INamedTypeSymbol candidate) => candidate.OriginalDefinition.Is(KnownNames.Rpc);
}
