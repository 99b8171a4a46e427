using System.Collections.Generic;
using System.Linq;

namespace TypedEvents.Schema;

/// <summary>What a transitive mode asks for between the versions of an event: ways from each earlier one to the newest, from the newest to each earlier one, or both.</summary>
internal static class Transitivity
{
    /// <summary>The ways that are not there.</summary>
    /// <param name="locked">The versions that count; those that are marked as removed do not.</param>
    /// <param name="topic">The event.</param>
    /// <param name="newest">Its newest version.</param>
    /// <param name="mode">The mode of that version.</param>
    /// <param name="upcasts">The versions from which upcasters lead to the newest.</param>
    /// <param name="downcasts">The versions to which downcasters lead from the newest.</param>
    public static IEnumerable<MissingWay> Missing(SchemaLock locked, string topic, int newest, Compatibility mode, IReadOnlyCollection<int> upcasts, IReadOnlyCollection<int> downcasts)
    {
        if (!mode.IsTransitive)
        {
            yield break;
        }

        foreach (int earlier in locked.Versions.Where(version => version is { IsRequest: false, IsRemoved: false } && version.Topic == topic && version.Version < newest).Select(version => version.Version))
        {
            if (mode.Backward && !upcasts.Contains(earlier))
            {
                yield return new MissingWay(IsUp: true, earlier, newest);
            }

            if (mode.Forward && !downcasts.Contains(earlier))
            {
                yield return new MissingWay(IsUp: false, newest, earlier);
            }
        }
    }
}
