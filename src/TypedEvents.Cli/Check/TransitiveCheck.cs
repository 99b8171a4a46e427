using System.Collections.Generic;
using System.Linq;
using TypedEvents.Cli.Manifests;
using TypedEvents.Schema;

namespace TypedEvents.Cli.Check;

/// <summary>
/// Judges the versions of a contract together where the newest one had a transitive mode. Which versions casters connect only the built assembly tells. Without it
/// the build has to ask, so that a version which comes after the newest one cannot ask for less.
/// </summary>
internal static class TransitiveCheck
{
    private const string NotTransitive = "TE2007";
    private const string UnansweredVersion = "TE2008";

    /// <summary>What the newest versions do not promise, or not keep.</summary>
    public static IEnumerable<Finding> Compare(SchemaLock before, LockFile now, Compatibility mode, IReadOnlyList<CasterWay>? histories)
    {
        foreach ((string topic, bool isRequest) in before.Versions.Select(version => (version.Topic, version.IsRequest)).Distinct())
        {
            if (before.Newest(topic, isRequest) is not { } locked || now.Lock.Newest(topic, isRequest) is not { } newest)
            {
                continue;
            }

            Compatibility asked = locked.Mode ?? mode;
            foreach (Finding finding in histories is null || isRequest ? JudgeMode(locked, newest, now, asked, newest.Mode ?? mode) : JudgeWays(before, newest, now, asked, histories))
            {
                yield return finding;
            }
        }
    }

    private static IEnumerable<Finding> JudgeMode(SchemaVersion locked, SchemaVersion newest, LockFile file, Compatibility asked, Compatibility present)
    {
        // Replies are read in the version that was asked in, so that the forward modes ask for nothing between requests.
        bool isAsked = newest.Version > locked.Version && asked.IsTransitive && (asked.Backward || !newest.IsRequest);
        if (isAsked && !present.Covers(newest.IsRequest ? asked with { Forward = false } : asked))
        {
            yield return new Finding(
                newest.IsRequest ? UnansweredVersion : NotTransitive,
                FindingLevel.Error,
                file.LineOf(newest.Prefix),
                $"'{newest.Topic}' version {newest.Version} is judged by '{present}', and version {locked.Version} was by '{asked}', so that the build does not check any more that it is compatible with every earlier version. "
                + $"Set the mode '{asked}' on it, or give the promise up in two releases: the first sets '{present}' on version {locked.Version}, the second declares version {newest.Version}.");
        }
    }

    private static IEnumerable<Finding> JudgeWays(SchemaLock before, SchemaVersion newest, LockFile file, Compatibility asked, IReadOnlyList<CasterWay> histories)
    {
        int[] upcasts = [.. histories.Where(way => way.IsUp && way.Topic == newest.Topic && way.To == newest.Version).Select(way => way.From)];
        int[] downcasts = [.. histories.Where(way => !way.IsUp && way.Topic == newest.Topic && way.From == newest.Version).Select(way => way.To)];
        foreach (MissingWay missing in Transitivity.Missing(before, newest.Topic, newest.Version, asked, upcasts, downcasts))
        {
            // One that is removed is judged where it is.
            if (file.Lock.Find((newest.Topic, missing.IsUp ? missing.From : missing.To, false)) is { IsRemoved: false })
            {
                yield return new Finding(
                    NotTransitive,
                    FindingLevel.Error,
                    file.LineOf(newest.Prefix),
                    $"'{newest.Topic}' version {newest.Version} must be compatible with every earlier version ({asked}), and no {missing} from version {missing.From} to version {missing.To}: write them.");
            }
        }
    }
}
