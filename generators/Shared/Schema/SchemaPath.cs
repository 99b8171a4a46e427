namespace TypedEvents.Schema;

/// <summary>
/// Where something is in an event: <c>.lines[].price</c> is the member <c>price</c> of the items of the member <c>lines</c>; <c>{}</c> are the values of
/// a dictionary; <c>=&gt;</c> is the reply of a request, and the empty path the event itself.
/// </summary>
internal static class SchemaPath
{
    public const string Root = "";
    public const string Reply = "=>";

    public static string Member(string record, string name) => $"{record}.{SchemaText.Escape(name)}";

    public static string Item(string list) => list + "[]";

    public static string Value(string dictionary) => dictionary + "{}";

    /// <summary>The record that a member belongs to.</summary>
    public static string RecordOf(string member) => member.Substring(0, member.LastIndexOf('.'));

    /// <summary>The name of a member on the wire.</summary>
    public static string NameOf(string member) => SchemaText.Unescape(member.Substring(member.LastIndexOf('.') + 1));

    public static bool IsMember(string path) => path.IndexOf('.') >= 0;
}
