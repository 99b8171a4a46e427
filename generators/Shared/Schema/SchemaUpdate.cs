using System.Collections.Generic;
using System.Linq;

namespace TypedEvents.Schema;

/// <summary>What a lock says about a version once its present shape is recorded.</summary>
internal static class SchemaUpdate
{
    /// <summary>The present shape, with the names that are gone since reserved.</summary>
    public static SchemaVersion Record(SchemaVersion? locked, SchemaVersion now)
    {
        if (locked is null)
        {
            return now;
        }

        var members = now.Members.ToBuilder();
        foreach (string path in Reserved(locked, now).Where(path => !members.ContainsKey(path)))
        {
            members[path] = new SchemaMember(path, null);
        }

        return now with { Members = members.ToImmutable() };
    }

    /// <summary>The names that must stay reserved, as paths of the present shape: those that are, and those of members that are gone.</summary>
    public static IEnumerable<string> Reserved(SchemaVersion locked, SchemaVersion now)
    {
        foreach ((string before, string after) in SchemaComparison.Records(locked, now))
        {
            foreach (SchemaMember member in locked.AllIn(before).Where(member => member.Position < 0))
            {
                string path = SchemaPath.Member(after, member.Name);
                if (!now.Members.TryGetValue(path, out SchemaMember? present) || present.Type is null)
                {
                    yield return path;
                }
            }
        }
    }
}
