using System.Collections.Generic;
using System.Linq;
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
    public static IReadOnlyList<Finding> Compare(SchemaLock before, LockFile now, Compatibility mode)
    {
        List<Finding> findings = [];
        foreach (SchemaVersion version in before.Versions)
        {
            findings.AddRange(CompareVersion(version, now.Lock.Find(version.Key), now, version.Mode ?? mode).OrderByDescending(finding => finding.Level));
        }

        foreach (SchemaVersion version in now.Lock.Versions.Where(version => before.Find(version.Key) is null))
        {
            findings.Add(new Finding(Recorded, FindingLevel.Note, now.LineOf(version.Prefix), $"'{version.Topic}' version {version.Version} is new."));
        }

        return findings;
    }

    private static IEnumerable<Finding> CompareVersion(SchemaVersion before, SchemaVersion? now, LockFile file, Compatibility mode)
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
            yield return JudgeRemoval(now, subject, file, mode);
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

    private static Finding JudgeRemoval(SchemaVersion now, string subject, LockFile file, Compatibility mode)
    {
        string message = $"{subject} is marked as removed: {Consequence.DescribeRemoval(now)}.";
        string advice = $"Restore it{(now.IsRequest ? "" : " with an [Upcaster] to the next version")}, or retire it in two releases: the first sets 'Compatibility = SchemaCompatibility.None' on it, and once nothing sends it any more, the second removes it.";
        return mode.Backward
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
