using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using TypedEvents.Generators;

namespace TypedEvents.Analyzers;

/// <summary>TE2022: an upcaster that does not return a newer version, or a downcaster that does not return an older one. Every circle of versions has one.</summary>
internal sealed class CasterDirectionAnalyzer() : CasterAnalyzer(Rules.Versions.CasterDirection)
{
    /// <inheritdoc/>
    protected override object[]? Arguments(IMethodSymbol method, CasterKind kind, CasterProblem problem)
    {
        if (problem != CasterProblem.Direction)
        {
            return null;
        }

        (int from, int to) = Versions(method);
        AttributeData attribute = CasterFacts.EventAttribute(method.ReturnType)!;
        return
        [
            from,
            CasterFacts.TopicOf(attribute),
            to,
            kind == CasterKind.Upcaster ? "an upcaster returns a newer" : "a downcaster returns an older",
            from == to ? "give one of the records another 'Version'" : $"swap the records, or write '[{Other(kind)}]'",
        ];
    }

    /// <inheritdoc/>
    protected override ImmutableDictionary<string, string?> Properties(IMethodSymbol method, CasterKind kind)
    {
        (int from, int to) = Versions(method);
        return from == to || method.FindAttribute(kind == CasterKind.Upcaster ? KnownNames.Downcaster : KnownNames.Upcaster) is not null
            ? base.Properties(method, kind)
            : base.Properties(method, kind).Add(FixProperties.Attribute, Other(kind).ToString());
    }

    private static (int From, int To) Versions(IMethodSymbol method) => (
        CasterFacts.VersionOf(CasterFacts.EventAttribute(method.Parameters[0].Type)!),
        CasterFacts.VersionOf(CasterFacts.EventAttribute(method.ReturnType)!));

    private static CasterKind Other(CasterKind kind) => kind == CasterKind.Upcaster ? CasterKind.Downcaster : CasterKind.Upcaster;
}
