using System.Collections.Generic;
using System.Globalization;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace TypedEvents.Generators;

/// <summary>Reads the handlers of referenced assemblies from their manifests.</summary>
internal static class SubscriptionRows
{
    public static IEnumerable<SubscriptionRow> Read(Compilation compilation, CancellationToken cancellationToken)
    {
        foreach (IAssemblySymbol assembly in ReferencedContracts.Of(compilation, cancellationToken))
        {
            foreach (string[] fields in ReferencedContracts.Rows(assembly, KnownNames.EventSubscriptionsAttribute))
            {
                if (fields is [string kind, string id, string subscription, string version]
                    && int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out int number))
                {
                    yield return new SubscriptionRow(assembly.Name, kind == "responder", id, subscription, number);
                }
            }
        }
    }
}
