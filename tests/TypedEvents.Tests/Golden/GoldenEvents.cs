using System;
using System.Collections.Generic;
using System.Text.Json;

namespace TypedEvents.Tests.Golden;

/// <summary>Every type that a member can have.</summary>
[TchuEvent("golden.everything", Version = 2)]
public sealed partial record Everything(
    bool Flag, byte U8, sbyte I8, short I16, ushort U16, int I32, uint U32, long I64, ulong U64, char Letter, float F32, double F64, decimal Price, string Text,
    Guid Id, DateTime At, DateTimeOffset Local, DateOnly Day, TimeOnly Hour, TimeSpan Span, Uri Link, byte[] Bytes, JsonElement Free, DayOfWeek Weekday,
    GoldenColor Color, GoldenSides Sides, List<string?> Texts, HashSet<Guid> Ids, Dictionary<int, List<decimal>> Prices, Dictionary<string, GoldenNode> Nodes,
    GoldenNode Node, GoldenPair? Pair)
{
    [Upcaster]
    internal static Everything From(GoldenOld old) => throw new FormatException($"'{old.Text}' is no number.");
}

[TchuEvent("golden.everything", Version = 1)]
public sealed partial record GoldenOld(string Text);

[TchuRpc("golden.ask")]
public sealed partial record GoldenAsk(GoldenPair Pair) : IRpc<int>;

[TchuRpc("golden.tell")]
public sealed partial record GoldenTell(GoldenNode Nodes) : IRpc<List<GoldenTold>?>;

[TchuType]
public sealed partial record GoldenTold(GoldenNode? First, Dictionary<string, GoldenPair> Pairs);

[TchuType]
public sealed partial record GoldenNode(int Number, GoldenNode? Next, List<GoldenNode> Children);

[TchuType(Layout = WireLayout.Array)]
public sealed partial record GoldenPair(string Left, int Right);

[TchuType(ByName = true)]
public enum GoldenColor
{
    Red,
    Green,
}

[Flags]
public enum GoldenSides
{
    None = 0,
    Left = 1,
    Right = 2,
}
