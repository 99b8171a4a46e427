using TypedEvents.Generators;

namespace TypedEvents.Analyzers;

/// <summary>TE4001: a request that does not implement IRpc once.</summary>
internal sealed class NoReplyAnalyzer() : ContractAnalyzer(ShapeProblemKind.NoReply, Rules.Rpc.NoReply)
{
    /// <inheritdoc/>
    protected override object[] Arguments(ContractProblem problem) =>
        [problem.Type.Name, DeclarationText.Partial(problem.Declaration) + (problem.Declaration.ParameterList is null ? "" : "(...)") + " : IRpc<TheReply>"];
}
