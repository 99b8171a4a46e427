using System.Linq;
using Microsoft.CodeAnalysis;
using TypedEvents.Generators;

namespace TypedEvents.Analyzers;

/// <summary>TE4006: a request given to a method that publishes.</summary>
internal sealed class PublishOfRequestAnalyzer() : MessageMixUpAnalyzer(Rules.Rpc.PublishOfRequest, KnownNames.TchuRpc)
{
    /// <inheritdoc/>
    protected override string? Instead(string method) => method is "PublishAsync" or "TryPublishAsync" or "PublishBatchAsync" ? "CallAsync" : null;

    /// <inheritdoc/>
    protected override ITypeSymbol? MessageOf(ITypeSymbol given) => given switch
    {
        IArrayTypeSymbol array => array.ElementType,
        INamedTypeSymbol named when named.AllInterfaces.Insert(0, named).FirstOrDefault(type => type.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T) is { } items =>
            items.TypeArguments[0],
        _ => given,
    };
}
