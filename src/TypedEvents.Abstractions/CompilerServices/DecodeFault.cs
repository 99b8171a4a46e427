namespace TypedEvents.CompilerServices;

/// <summary>What is wrong with received bytes, in words. Never content.</summary>
internal static class DecodeFault
{
    internal const string BodyTooLarge = "the body is larger than MaxBodySize";
    internal const string TooDeep = "nested deeper than MaxDepth";
    internal const string TooLong = "longer than MaxStringBytes";
    internal const string TooMany = "more items than MaxCollectionItems";
    internal const string Trailing = "bytes follow the value";
    internal const string Missing = "a required member is missing";
    internal const string Duplicate = "the key occurs twice";
    internal const string Ended = "the body ends inside a value";
    internal const string CountTooLarge = "the body is shorter than the declared number of items";
    internal const string Utf8 = "the text is not valid UTF-8";
    internal const string Range = "the number does not fit the member";
    internal const string NotFinite = "NaN and infinities are not allowed";
    internal const string Time = "the time is out of range";
    internal const string Form = "the text does not have the form of the member's type";
    internal const string Malformed = "the JSON is malformed";
    internal const string Key = "a name does not have the form of the dictionary's key type";
    internal const string Unkeyed = "more items than MaxUnkeyedItems in a set of records";
}
