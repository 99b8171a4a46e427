namespace TypedEvents.CompilerServices;

/// <summary>Names of MessagePack types for messages.</summary>
internal static class MessagePackForm
{
    internal static string Describe(byte code) => code switch
    {
        < MessagePackCode.FixMap or >= MessagePackCode.NegativeFixInt => "an integer",
        < MessagePackCode.FixArray => "a map",
        < MessagePackCode.FixStr => "an array",
        < MessagePackCode.Nil => "a string",
        MessagePackCode.Nil => "nil",
        MessagePackCode.NeverUsed => "an invalid byte",
        MessagePackCode.False or MessagePackCode.True => "a boolean",
        <= MessagePackCode.Bin32 => "binary",
        <= MessagePackCode.Ext32 => "an extension",
        <= MessagePackCode.Float64 => "a float",
        <= MessagePackCode.Int64 => "an integer",
        <= MessagePackCode.FixExt16 => "an extension",
        <= MessagePackCode.Str32 => "a string",
        <= MessagePackCode.Array32 => "an array",
        _ => "a map",
    };
}
