using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace TypedEvents.Generators;

/// <summary>Reads the handlers of referenced assemblies from their assembly attributes.</summary>
internal static class SubscriptionRows
{
    public static IEnumerable<SubscriptionRow> Read(Compilation compilation, CancellationToken cancellationToken)
    {
        foreach (IAssemblySymbol assembly in ReferencedContracts.Of(compilation, cancellationToken))
        {
            foreach (AttributeData attribute in assembly.GetAttributes())
            {
                if (attribute.AttributeClass.Is(KnownNames.EventSubscriptionAttribute) && Parse(assembly.Name, attribute.ConstructorArguments) is { } row)
                {
                    yield return row;
                }
            }
        }
    }

    private static SubscriptionRow? Parse(string assembly, ImmutableArray<TypedConstant> arguments) =>
        arguments is [{ Value: string kind }, { Value: string id }, { Value: string subscription }, { Value: int version }]
            ? new SubscriptionRow(assembly, kind == "responder", id, subscription, version)
            : null;
}
