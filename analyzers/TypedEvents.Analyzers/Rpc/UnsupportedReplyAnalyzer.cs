using System.Linq;
using Microsoft.CodeAnalysis;
using TypedEvents.Generators;

namespace TypedEvents.Analyzers;

/// <summary>TE4002: a reply of a type that has no form on the wire.</summary>
internal sealed class UnsupportedReplyAnalyzer() : ContractAnalyzer(ShapeProblemKind.UnsupportedReply, Rules.Rpc.UnsupportedReply)
{
    /// <inheritdoc/>
    protected override object[]? Arguments(ContractProblem problem)
    {
        INamedTypeSymbol call = problem.Type.AllInterfaces.First(candidate => candidate.OriginalDefinition.Is(KnownNames.Rpc));
        return SupportedTypes.Advise(problem.Type, call.TypeArguments[0], problem.CancellationToken) is { } advice
            ? [problem.Type.Name, problem.Problem.Detail, advice]
            : null;
    }
}
