using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Text;

namespace TypedEvents.Schema;

/// <summary>The lock of a project: the wire shape of every version of its events. Immutable.</summary>
internal sealed class SchemaLock
{
    public const string FileName = "events.lock.txt";

    /// <summary>The first line; the number is the version of this format.</summary>
    public const string Header = "# TypedEvents schema lock 1";

    public static SchemaLock Empty { get; } = new([]);

    private readonly ImmutableDictionary<(string Topic, int Version, bool IsRequest), SchemaVersion> _versions;

    private SchemaLock(IEnumerable<SchemaVersion> versions) => _versions = versions.ToImmutableDictionary(version => version.Key);

    /// <summary>All versions, in order of topic and version.</summary>
    public IEnumerable<SchemaVersion> Versions => _versions.Values.OrderBy(version => version.Topic, StringComparer.Ordinal).ThenBy(version => version.Version).ThenBy(version => version.IsRequest);

    public SchemaVersion? Find((string Topic, int Version, bool IsRequest) key) => _versions.TryGetValue(key, out SchemaVersion? version) ? version : null;

    /// <summary>The newest version of an event or request that is not marked as removed; null when there is none.</summary>
    public SchemaVersion? Newest(string topic, bool isRequest) => Versions.LastOrDefault(version => !version.IsRemoved && version.Topic == topic && version.IsRequest == isRequest);

    /// <summary>The lock with this version instead of what it had.</summary>
    public SchemaLock With(SchemaVersion version) => new(_versions.SetItem(version.Key, version).Values);

    /// <summary>Header and lines in ordinal order.</summary>
    public override string ToString()
    {
        StringBuilder text = new StringBuilder(Header).Append('\n');
        foreach (string line in _versions.Values.SelectMany(version => version.Lines()).OrderBy(line => line, StringComparer.Ordinal))
        {
            text.Append(line).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>Reads a lock. Lines may have any order and may come twice, as after a merge; an empty text is an empty lock.</summary>
    /// <exception cref="SchemaLockException">It cannot be read.</exception>
    public static SchemaLock Read(string text)
    {
        string[] lines = text.Replace("\r\n", "\n").Split('\n');
        Dictionary<string, SchemaVersion> heads = [];
        List<(int Line, string Prefix, SchemaMember Member)> members = [];
        for (int i = 0; i < lines.Length; i++)
        {
            if (lines[i].Trim().Length > 0)
            {
                ReadLine(i + 1, lines[i].Trim(), heads, members);
            }
        }

        if (heads.Count + members.Count > 0 && lines[0].Trim() != Header)
        {
            throw new SchemaLockException(1, $"The first line must be '{Header}'.");
        }

        foreach (var group in members.GroupBy(member => member.Prefix))
        {
            if (!heads.TryGetValue(group.Key, out SchemaVersion? head))
            {
                throw new SchemaLockException(group.First().Line, $"The line '{group.Key}(…)' that this one belongs to is missing.");
            }

            heads[group.Key] = head with { Members = Collect(group) };
        }

        return new SchemaLock(heads.Values);
    }

    private static ImmutableSortedDictionary<string, SchemaMember> Collect(IEnumerable<(int Line, string Prefix, SchemaMember Member)> members)
    {
        var result = ImmutableSortedDictionary.CreateBuilder<string, SchemaMember>(StringComparer.Ordinal);
        foreach ((int line, string prefix, SchemaMember member) in members)
        {
            if (result.TryGetValue(member.Path, out SchemaMember? other) && other != member)
            {
                throw new SchemaLockException(line, $"'{prefix}{member.Path}' is described twice, in different ways: keep the line that is true.");
            }

            result[member.Path] = member;
        }

        return result.ToImmutable();
    }

    private static void ReadLine(int number, string line, Dictionary<string, SchemaVersion> heads, List<(int Line, string Prefix, SchemaMember Member)> members)
    {
        if (line[0] == '#')
        {
            if (line != Header)
            {
                throw new SchemaLockException(number, $"'{line}' is not '{Header}', the format that this version reads.");
            }

            return;
        }

        string[] parts = line.Split([' '], 4);
        if (parts.Length < 4 || parts[0] is not (SchemaVersion.Event or SchemaVersion.Request) || parts[2].Length < 2 || parts[2][0] != 'v'
            || !int.TryParse(parts[2].Substring(1), NumberStyles.None, CultureInfo.InvariantCulture, out int version))
        {
            throw new SchemaLockException(number, $"'{line}' is no line of a lock, such as 'event order.created v1 .id str': a merge conflict is solved by keeping both sides.");
        }

        SchemaVersion head = new(parts[1], version, parts[0] == SchemaVersion.Request);
        string prefix = head.Prefix;
        try
        {
            if (parts[3][0] != '(')
            {
                members.Add((number, prefix, SchemaMember.Read(parts[3].Split(' '))));
                return;
            }

            int end = parts[3].IndexOf(')');
            head = head.WithFacts(
                end < 0 ? "" : parts[3].Substring(1, end - 1), parts[3].Substring(end + 1).Split([' '], StringSplitOptions.RemoveEmptyEntries));
            if (heads.TryGetValue(prefix, out SchemaVersion? other) && !other.Lines().SequenceEqual(head.Lines()))
            {
                throw new SchemaLockException(number, $"'{prefix.TrimEnd()}' is described twice, in different ways: keep the line that is true.");
            }

            heads[prefix] = head;
        }
        catch (Exception exception) when (exception is FormatException or OverflowException)
        {
            throw new SchemaLockException(number, $"'{line}' cannot be read: {exception.Message}");
        }
    }
}
