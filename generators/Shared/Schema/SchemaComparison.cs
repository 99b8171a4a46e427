using System;
using System.Collections.Generic;
using System.Linq;

namespace TypedEvents.Schema;

/// <summary>Compares a locked version with another shape of it, record by record. The rules are those of docs/schema-lock.md.</summary>
internal sealed class SchemaComparison
{
    private readonly SchemaVersion _locked;
    private readonly SchemaVersion _now;
    private readonly List<SchemaChange> _changes = [];
    private readonly HashSet<(string Locked, string Now, bool IsReply)> _visited = [];
    private bool _isReply;

    private SchemaComparison(SchemaVersion locked, SchemaVersion now) => (_locked, _now) = (locked, now);

    /// <summary>All differences, in the order of the members.</summary>
    public static IReadOnlyList<SchemaChange> Compare(SchemaVersion locked, SchemaVersion now)
    {
        SchemaComparison comparison = new(locked, now);
        comparison.CompareRecords(SchemaPath.Root, locked.IsArray, SchemaPath.Root, now.IsArray);
        comparison.CompareRecordConstraints();
        if (locked.IsRequest && now.IsRequest)
        {
            comparison.CompareReplies();
        }

        if (locked.Mode != now.Mode)
        {
            comparison._changes.Add(new SchemaChange(
                SchemaChangeKind.Mode, SchemaPath.Root, $"it is judged by {now.Mode?.ToString() ?? "the project's mode"}, not by {locked.Mode?.ToString() ?? "the project's mode"}"));
        }

        return comparison._changes;
    }

    /// <summary>The records of both versions that stand at the same place, by their paths. A record may be described at another path than it was.</summary>
    public static IEnumerable<(string Locked, string Now)> Records(SchemaVersion locked, SchemaVersion now)
    {
        SchemaComparison comparison = new(locked, now);
        comparison.CompareRecords(SchemaPath.Root, locked.IsArray, SchemaPath.Root, now.IsArray);
        comparison.CompareReplies();
        return comparison._visited.Select(pair => (pair.Locked, pair.Now)).Distinct();
    }

    /// <summary>True when the record at a path of a version is as the root of another one.</summary>
    public static bool IsSameRecord(SchemaVersion locked, string path, SchemaVersion record)
    {
        SchemaComparison comparison = new(locked, record);
        comparison.CompareRecords(path, IsArray(locked, new SchemaType(SchemaTypeKind.Reference, path)), SchemaPath.Root, record.IsArray);
        return comparison._changes.Count == 0;
    }

    private void CompareReplies()
    {
        _isReply = true;
        if (_locked.Members.TryGetValue(SchemaPath.Reply, out SchemaMember? locked) && _now.Members.TryGetValue(SchemaPath.Reply, out SchemaMember? now))
        {
            CompareTypes(locked, now, "the reply");
        }
    }

    private void CompareRecordConstraints()
    {
        ConstraintChange change = ConstraintComparison.Compare(_locked.Constraints, _now.Constraints);
        if (change.Text.Length > 0)
        {
            _changes.Add(new SchemaChange(SchemaChangeKind.Constraints, SchemaPath.Root, $"its validation changed: {change.Text}")
            {
                BreaksBackward = change.IsTighter,
                BreaksForward = change.IsLooser,
            });
        }
    }

    private void CompareRecords(string lockedPath, bool lockedIsArray, string nowPath, bool nowIsArray)
    {
        if (!_visited.Add((lockedPath, nowPath, _isReply)))
        {
            return;
        }

        if (lockedIsArray != nowIsArray)
        {
            Add(SchemaChangeKind.Layout, nowPath, $"{Name(nowPath)} travels as {(nowIsArray ? "an array" : "a map")}, not as {(lockedIsArray ? "an array" : "a map")}", true, true);
        }
        else if (nowIsArray)
        {
            ComparePositions(lockedPath, nowPath);
        }
        else
        {
            CompareNames(lockedPath, nowPath);
        }
    }

    private void CompareNames(string lockedPath, string nowPath)
    {
        Dictionary<string, SchemaMember> locked = _locked.MembersOf(lockedPath).ToDictionary(member => member.Name, StringComparer.Ordinal);
        HashSet<string> reserved = new(_locked.ReservedIn(lockedPath), StringComparer.Ordinal);
        foreach (SchemaMember member in _now.MembersOf(nowPath))
        {
            if (locked.TryGetValue(member.Name, out SchemaMember? before))
            {
                locked.Remove(member.Name);
                CompareMembers(before, member);
            }
            else if (reserved.Contains(member.Name))
            {
                Add(SchemaChangeKind.Reused, member.Path, $"'{member.Name}' is the name of a member that was removed, and stays reserved", true, true);
            }
            else
            {
                AddNew(member);
            }
        }

        foreach (SchemaMember member in locked.Values.OrderBy(member => member.Path, StringComparer.Ordinal))
        {
            Add(
                SchemaChangeKind.Removed,
                SchemaPath.Member(nowPath, member.Name),
                $"'{member.Name}' was removed",
                breaksBackward: false,
                breaksForward: !member.IsOptional,
                member);
        }
    }

    private void ComparePositions(string lockedPath, string nowPath)
    {
        SchemaMember[] locked = [.. _locked.MembersOf(lockedPath)];
        SchemaMember[] now = [.. _now.MembersOf(nowPath)];
        for (int i = 0; i < Math.Max(locked.Length, now.Length); i++)
        {
            if (i >= locked.Length)
            {
                AddNew(now[i]);
            }
            else if (i >= now.Length)
            {
                Add(SchemaChangeKind.Removed, SchemaPath.Member(nowPath, locked[i].Name), $"'{locked[i].Name}' was removed from an array, where only appending keeps the positions", true, true, locked[i]);
            }
            else if (locked[i].Name != now[i].Name)
            {
                Add(SchemaChangeKind.Retyped, now[i].Path, $"'{now[i].Name}' has the position of '{locked[i].Name}'", true, true, locked[i]);
            }
            else
            {
                CompareMembers(locked[i], now[i]);
            }
        }
    }

    private void CompareMembers(SchemaMember locked, SchemaMember now)
    {
        CompareTypes(locked, now, $"'{now.Name}'");
        if (locked.IsOptional != now.IsOptional && locked.Type!.IsNullable == now.Type!.IsNullable)
        {
            Add(SchemaChangeKind.Default, now.Path, now.IsOptional ? $"'{now.Name}' may be missing" : $"'{now.Name}' must not be missing any more", breaksBackward: !now.IsOptional, breaksForward: false, locked);
        }
        else if (locked.DefaultValue != now.DefaultValue)
        {
            Add(SchemaChangeKind.Default, now.Path, $"'{now.Name}' is {now.DefaultValue ?? "decided by the record"} when it is missing, not {locked.DefaultValue ?? "decided by the record"}", false, false, locked);
        }

        ConstraintChange constraints = ConstraintComparison.Compare(locked.Constraints, now.Constraints);
        if (constraints.Text.Length > 0)
        {
            Add(SchemaChangeKind.Constraints, now.Path, $"the validation of '{now.Name}' changed: {constraints.Text}", constraints.IsTighter, constraints.IsLooser, locked);
        }
    }

    private void CompareTypes(SchemaMember locked, SchemaMember now, string name)
    {
        TypeVerdict verdict = TypeComparison.Compare(locked.Type!, now.Type!);
        if (verdict.IsChange)
        {
            Add(SchemaChangeKind.Retyped, now.Path, $"{name} was '{locked.Type}' and is '{now.Type}'", verdict.BreaksBackward, verdict.BreaksForward, locked);
        }

        foreach ((SchemaType lockedRecord, string lockedPath, SchemaType nowRecord, string nowPath) in TypeComparison.Records(locked.Type!, locked.Path, now.Type!, now.Path))
        {
            CompareRecords(
                Resolve(lockedRecord, lockedPath), IsArray(_locked, lockedRecord), Resolve(nowRecord, nowPath), IsArray(_now, nowRecord));
        }
    }

    private static string Resolve(SchemaType record, string path) => record.Kind == SchemaTypeKind.Reference ? record.Name : path;

    private static bool IsArray(SchemaVersion version, SchemaType record) => record.Kind switch
    {
        SchemaTypeKind.Reference when record.Name.Length == 0 => version.IsArray,
        SchemaTypeKind.Reference => version.MembersOf(record.Name).Any(member => member.Position >= 0),
        _ => record.Kind == SchemaTypeKind.ArrayRecord,
    };

    private void AddNew(SchemaMember member) => Add(
        SchemaChangeKind.Added,
        member.Path,
        member.IsOptional ? $"'{member.Name}' was added" : $"'{member.Name}' was added and must not be missing",
        breaksBackward: !member.IsOptional,
        breaksForward: false);

    private void Add(SchemaChangeKind kind, string path, string text, bool breaksBackward, bool breaksForward, SchemaMember? locked = null) =>
        _changes.Add(new SchemaChange(kind, path, text) { BreaksBackward = breaksBackward, BreaksForward = breaksForward, IsReply = _isReply, Locked = locked });

    private static string Name(string path) => path.Length == 0 ? "it" : $"'{path}'";
}
