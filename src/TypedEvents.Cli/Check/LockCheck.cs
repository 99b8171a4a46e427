using System.Collections.Generic;
using System.Linq;
using TypedEvents.Cli.Manifests;
using TypedEvents.Schema;

namespace TypedEvents.Cli.Check;

/// <summary>Compares two locks by the rules of the analyzers. A contract is judged by the mode it had, so that a change cannot bring its own judge.</summary>
internal static class LockCheck
{
    private const string Recorded = "TE2001";
    private const string Breaking = "TE2002";
    private const string OneWay = "TE2003";
    private const string Gone = "TE2005";

    /// <summary>All differences, the worst of a version first.</summary>
    /// <param name="before">What runs now.</param>
    /// <param name="now">The lock that is checked.</param>
    /// <param name="mode">The mode of contracts that set none.</param>
    /// <param name="histories">Which versions casters connect; null where that is not known.</param>
    public static IReadOnlyList<Finding> Compare(SchemaLock before, LockFile now, Compatibility mode, IReadOnlyList<CasterWay>? histories)
    {
        List<Finding> findings = [];
        foreach (SchemaVersion version in before.Versions)
        {
            Compatibility newest = before.Newest(version.Topic, version.IsRequest)?.Mode ?? mode;
            findings.AddRange(CompareVersion(version, now.Lock.Find(version.Key), now, version.Mode ?? mode, newest).OrderByDescending(finding => finding.Level));
        }

        findings.AddRange(TransitiveCheck.Compare(before, now, mode, histories));

        foreach (SchemaVersion version in now.Lock.Versions.Where(version => before.Find(version.Key) is null))
        {
            findings.Add(new Finding(Recorded, FindingLevel.Note, now.LineOf(version.Prefix), $"'{version.Topic}' version {version.Version} is new."));
        }

        return findings;
    }

    private static IEnumerable<Finding> CompareVersion(SchemaVersion before, SchemaVersion? now, LockFile file, Compatibility mode, Compatibility newest)
    {
        string subject = $"'{before.Topic}' version {before.Version}";
        if (now is null)
        {
            yield return new Finding(
                Gone,
                mode == Compatibility.None ? FindingLevel.Warning : FindingLevel.Error,
                1,
                $"{subject} has no lines any more, so that its topic and version could be used for another shape: restore them, and mark the version as '(… removed)' if no code declares it.");
            yield break;
        }

        if (now.IsRemoved && !before.IsRemoved)
        {
            yield return JudgeRemoval(now, subject, file, mode, newest);
        }

        foreach (SchemaChange change in SchemaComparison.Compare(before, now))
        {
            yield return Judge(change, subject, before, file, mode);
        }

        foreach (string path in SchemaUpdate.Reserved(before, now).Where(path => !now.Members.ContainsKey(path)))
        {
            string name = SchemaPath.NameOf(path);
            yield return new Finding(
                Breaking,
                mode == Compatibility.None ? FindingLevel.Warning : FindingLevel.Error,
                file.LineOf(now.Prefix),
                $"{subject}: the name '{name}' is not reserved, so that it could be used for something else while old messages have it: write '{now.Prefix}{new SchemaMember(path, null)}'.");
        }
    }

    /// <param name="now">The version.</param>
    /// <param name="subject">Its topic and version.</param>
    /// <param name="file">The lock that is checked.</param>
    /// <param name="mode">The mode that the version had.</param>
    /// <param name="newest">The mode of the newest version, which decides what there must be between it and the earlier ones.</param>
    private static Finding JudgeRemoval(SchemaVersion now, string subject, LockFile file, Compatibility mode, Compatibility newest)
    {
        bool isPromised = mode != Compatibility.None && newest.IsTransitive;
        bool isRead = mode.Backward || (isPromised && newest.Backward);
        bool isWritten = isPromised && newest.Forward && !now.IsRequest;
        string message = $"{subject} is marked as removed: {Consequence.DescribeRemoval(now, isRead || !isWritten)}.";
        string caster = isRead ? " with an [Upcaster] to the next version" : " with a [Downcaster] from the next version";
        string advice = $"Restore it{(now.IsRequest ? "" : caster)}, or retire it in two releases: the first sets 'Compatibility = SchemaCompatibility.None' on it, and once nothing {(isRead ? "sends" : "reads")} it any more, the second removes it.";
        return isRead || isWritten
            ? new Finding(Gone, FindingLevel.Error, file.LineOf(now.Prefix), $"{message} {advice}")
            : new Finding(Gone, FindingLevel.Warning, file.LineOf(now.Prefix), message);
    }

    private static Finding Judge(SchemaChange change, string subject, SchemaVersion before, LockFile file, Compatibility mode)
    {
        int line = file.LineOf($"{before.Prefix}{change.Path} ");
        bool isSeen = change.BreaksBackward || change.BreaksForward;
        string message = $"{subject}: {change.Text}{(isSeen ? $": {Consequence.Describe(before, change)}" : "")}.";
        if (change.Breaks(mode))
        {
            return new Finding(Breaking, FindingLevel.Error, line, $"{message} Instead, {Consequence.Advise(before, change)}.");
        }

        return isSeen && mode != Compatibility.None ? new Finding(OneWay, FindingLevel.Warning, line, message) : new Finding(Recorded, FindingLevel.Note, line, message);
    }
}
