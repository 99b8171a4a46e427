using System;
using System.Collections.Generic;
using System.Linq;

namespace TypedEvents.Generators;

/// <summary>Chains the casters of one topic. Each older version has one way up and one way down to it; of two, the first by name counts, and an analyzer reports the other.</summary>
internal sealed class VersionGraph
{
    private readonly Dictionary<string, CasterModel> _up = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CasterModel> _down = new(StringComparer.Ordinal);

    public VersionGraph(IEnumerable<CasterModel> casters)
    {
        foreach (CasterModel caster in Order(casters, caster => caster))
        {
            Dictionary<string, CasterModel> ways = caster.Kind == CasterKind.Upcaster ? _up : _down;
            string older = Older(caster).MetadataName;
            if (!ways.ContainsKey(older))
            {
                ways.Add(older, caster);
            }
        }
    }

    /// <summary>The versions that something can be made from or into, with the ways.</summary>
    public IEnumerable<EventHistory> Histories() => _up.Values.Select(caster => caster.To).Concat(_down.Values.Select(caster => caster.From))
        .Where(version => version.IsLocal)
        .GroupBy(version => version.MetadataName, StringComparer.Ordinal)
        .Select(group => new EventHistory(group.Key, Paths(_up, group.Key, reverse: false), Paths(_down, group.Key, reverse: true)));

    /// <summary>The order in which casters count; that of the source decides nothing.</summary>
    public static IEnumerable<T> Order<T>(IEnumerable<T> casters, Func<T, CasterModel> model) => casters
        .OrderBy(caster => model(caster).Method, StringComparer.Ordinal)
        .ThenBy(caster => model(caster).From.Version)
        .ThenBy(caster => model(caster).To.Version);

    /// <summary>The older end of a caster, which it is the one way of.</summary>
    public static EventVersion Older(CasterModel caster) => caster.Kind == CasterKind.Upcaster ? caster.From : caster.To;

    /// <summary>The newer end of a caster.</summary>
    public static EventVersion Newer(CasterModel caster) => caster.Kind == CasterKind.Upcaster ? caster.To : caster.From;

    private static EquatableArray<VersionPath> Paths(Dictionary<string, CasterModel> ways, string goal, bool reverse)
    {
        SortedDictionary<int, VersionPath> paths = [];
        foreach (CasterModel start in ways.Where(way => way.Key != goal).OrderBy(way => way.Key, StringComparer.Ordinal).Select(way => way.Value))
        {
            List<string> methods = [];
            string at = Older(start).MetadataName;
            // Each step goes to a newer version, so that there is an end.
            while (at != goal && ways.TryGetValue(at, out CasterModel? step))
            {
                methods.Add(step.Method);
                at = Newer(step).MetadataName;
            }

            if (at == goal && !paths.ContainsKey(Older(start).Version))
            {
                methods = reverse ? [.. Enumerable.Reverse(methods)] : methods;
                paths.Add(Older(start).Version, new VersionPath(Older(start).Version, Older(start).TypeName, methods.ToEquatableArray()));
            }
        }

        return paths.Values.ToEquatableArray();
    }
}
