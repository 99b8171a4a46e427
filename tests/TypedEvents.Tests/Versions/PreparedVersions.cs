namespace TypedEvents.Tests.Versions;

/// <summary>Casters that do not stand on the newer record.</summary>
internal static class PreparedVersions
{
    [Upcaster]
    public static PreparedV2 Up(PreparedV1 old) => new(old.Id, old.Id == "dull" ? "bad" : old.Id == "nil" ? "none" : "unknown");

    [Downcaster]
    public static PreparedV1 Down(PreparedV2 message) => new(message.Id);
}
