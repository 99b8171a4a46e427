using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using TypedEvents.Generators;

namespace TypedEvents.Analyzers;

/// <summary>What the manifests of references say about older versions of an event whose newest version a project handles.</summary>
/// <param name="compilation">The project.</param>
/// <param name="cancellationToken">Stops reading.</param>
internal sealed class ReferencedVersions(Compilation compilation, CancellationToken cancellationToken)
{
    private readonly DeclaredTopic[] _events = [.. TopicCatalogue.Get(compilation, cancellationToken).Declared.Where(declared => declared.Kind == ContractKind.Event)];
    private readonly HashSet<(string Topic, int Version)> _handled = [.. SubscriptionRows.Read(compilation, cancellationToken).Select(row => (row.Subscription, row.Version))];

    /// <summary>The older versions that neither an upcaster of the record's assembly nor a handler of a reference takes, each with the next one; none when the record is not the newest.</summary>
    /// <param name="newest">A record of a reference.</param>
    public IEnumerable<(DeclaredTopic Older, DeclaredTopic Next)> DeadEnds(ITypeSymbol newest)
    {
        if (CasterFacts.EventAttribute(newest) is not { } attribute)
        {
            return [];
        }

        string topic = CasterFacts.TopicOf(attribute);
        int version = CasterFacts.VersionOf(attribute);
        DeclaredTopic[] versions = [.. _events.Where(declared => declared.Topic == topic).OrderBy(declared => declared.Version)];
        HashSet<int> upcast = [.. Upcasts(newest.ContainingAssembly, topic, version)];
        return versions.Length == 0 || versions[versions.Length - 1].Version != version ? [] :
            from older in versions
            where older.Version < version && !upcast.Contains(older.Version) && !_handled.Contains((topic, older.Version))
            select (older, versions.First(candidate => candidate.Version > older.Version));
    }

    private static IEnumerable<int> Upcasts(IAssemblySymbol assembly, string topic, int newest) =>
        from fields in ReferencedContracts.Rows(assembly, KnownNames.EventHistoriesAttribute)
        where fields is ["up", _, _, _] && fields[1] == topic && fields[3] == newest.ToString(CultureInfo.InvariantCulture)
        select int.Parse(fields[2], NumberStyles.None, CultureInfo.InvariantCulture);
}
