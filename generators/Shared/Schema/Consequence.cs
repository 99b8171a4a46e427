using System.Globalization;

namespace TypedEvents.Schema;

/// <summary>Who cannot read whom after a change, and what to do instead.</summary>
internal static class Consequence
{
    /// <summary>Which running programs break, and how.</summary>
    public static string Describe(SchemaVersion version, SchemaChange change)
    {
        bool isReply = change.IsReply;
        string backward = (version.IsRequest, isReply) switch
        {
            (true, true) => "callers with this build cannot read the replies of responders that run the locked shape",
            (true, false) => "responders with this build cannot read the requests of callers that run the locked shape",
            _ => "consumers with this build cannot read what was published in the locked shape, such as stored, delayed and dead messages",
        };
        string forward = (version.IsRequest, isReply) switch
        {
            (true, true) => "callers that run the locked shape cannot read the replies of this build",
            (true, false) => "responders that run the locked shape cannot read the requests of this build",
            _ => "consumers that run the locked shape cannot read what this build publishes",
        };
        return (change.BreaksBackward, change.BreaksForward) switch
        {
            (true, true) => $"{backward}, and {forward}",
            (true, false) => backward,
            _ => forward,
        };
    }

    /// <summary>Which running programs break when nothing declares a version any more.</summary>
    /// <param name="version">The version.</param>
    /// <param name="isRead">True where what they send is read; false where only what is sent to them counts.</param>
    public static string DescribeRemoval(SchemaVersion version, bool isRead) => (version.IsRequest, isRead) switch
    {
        (true, _) => "responders with this build do not answer the requests of callers that still run it",
        (false, true) => "consumers with this build cannot read what services that still run it publish, nor its stored, delayed and dead messages",
        (false, false) => "consumers that still run it cannot read what this build publishes, because nothing makes the newest version into it",
    };

    /// <summary>What keeps them running.</summary>
    public static string Advise(SchemaVersion version, SchemaChange change)
    {
        string next = $"declare it in version {(version.Version + 1).ToString(CultureInfo.InvariantCulture)}" + (version.IsRequest ? "" : " with an [Upcaster] from this one");
        return change.Kind switch
        {
            SchemaChangeKind.Added => $"make '{SchemaPath.NameOf(change.Path)}' nullable, give it a default, or {next}",
            SchemaChangeKind.Reused => $"use another name, or {next}",
            SchemaChangeKind.Removed => $"restore '{change.Locked}', or {next}",
            SchemaChangeKind.Retyped or SchemaChangeKind.Default or SchemaChangeKind.Constraints when change.Locked is not null => $"restore '{change.Locked}', or {next}",
            _ => $"undo it, or {next}",
        };
    }
}
