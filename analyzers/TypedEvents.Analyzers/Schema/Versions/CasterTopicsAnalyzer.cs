using System.Globalization;
using Microsoft.CodeAnalysis;
using TypedEvents.Generators;

namespace TypedEvents.Analyzers;

/// <summary>TE2021: an upcaster or downcaster between events of two topics.</summary>
internal sealed class CasterTopicsAnalyzer() : CasterAnalyzer(Rules.Versions.CasterTopics)
{
    /// <inheritdoc/>
    protected override object[]? Arguments(IMethodSymbol method, CasterKind kind, CasterProblem problem)
    {
        if (problem != CasterProblem.Topics)
        {
            return null;
        }

        AttributeData from = CasterFacts.EventAttribute(method.Parameters[0].Type)!;
        int version = CasterFacts.VersionOf(from);
        return
        [
            CasterFacts.TopicOf(from),
            CasterFacts.TopicOf(CasterFacts.EventAttribute(method.ReturnType)!),
            version == 1 ? "" : ", Version = " + version.ToString(CultureInfo.InvariantCulture),
            method.Parameters[0].Type.Name,
        ];
    }
}
