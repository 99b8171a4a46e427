using TypedEvents.Generators;

namespace TypedEvents.Analyzers;

/// <summary>TE0003: a contract that is a class or struct, but no record.</summary>
internal sealed class NotRecordAnalyzer() : ContractAnalyzer(ShapeProblemKind.NotRecord, Rules.Shape.NotRecord)
{
    /// <inheritdoc/>
    protected override object[] Arguments(ContractProblem problem) => [problem.Type.Name, DeclarationText.PartialRecord(problem.Declaration)];
}
