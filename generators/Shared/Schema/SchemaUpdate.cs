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
        foreach (SchemaMember member in locked.Members.Values)
        {
            if (SchemaPath.IsMember(member.Path) && member.Position < 0 && !members.ContainsKey(member.Path) && HasRecord(now, SchemaPath.RecordOf(member.Path)))
            {
                members[member.Path] = new SchemaMember(member.Path, null);
            }
        }

        return now with { Members = members.ToImmutable() };
    }

    private static bool HasRecord(SchemaVersion version, string path)
    {
        if (path.Length == 0)
        {
            return true;
        }

        foreach (string member in version.Members.Keys)
        {
            if (SchemaPath.IsMember(member) && SchemaPath.RecordOf(member) == path)
            {
                return true;
            }
        }

        return false;
    }
}
