using System;
using System.Linq;

namespace TypedEvents.Tests.Versions;

/// <summary>What some publisher measured, apart from any version of the event. A version that lacks a part makes readers see its default.</summary>
internal sealed record Measurement(int Id, string[] Texts, int[] Weights, long Size, Guid Key, DateOnly? Day, bool IsOld)
{
    private const string Letters = "abcxyzäöüß漢字🙂";

    private static readonly string[] Runes = [.. Letters.EnumerateRunes().Select(rune => rune.ToString())];

    public static Measurement Random(Random random)
    {
        string[] texts = [.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => string.Concat(Enumerable.Range(0, random.Next(0, 40)).Select(_ => Runes[random.Next(Runes.Length)])))];
        byte[] key = new byte[16];
        random.NextBytes(key);
        return new Measurement(
            random.Next(int.MinValue, int.MaxValue) >> random.Next(32),
            texts,
            [.. texts.Select(_ => random.Next(-1000, 1000))],
            random.NextInt64(long.MinValue, long.MaxValue) >> random.Next(64),
            new Guid(key),
            random.Next(2) == 0 ? null : DateOnly.FromDayNumber(random.Next(DateOnly.MaxValue.DayNumber)),
            random.Next(2) == 0);
    }

    public string Text => string.Join(' ', Texts);

    /// <summary>The size: versions before 2 do not have it.</summary>
    public long SizeIn(int version) => version < 2 ? Text.Length : Size;

    /// <summary>The key: versions before 4 have a number instead.</summary>
    public Guid KeyIn(int version) => version < 4 ? new Guid(Id, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4) : Key;

    /// <summary>The words: versions before 5 do not weigh them.</summary>
    public Word[] WordsIn(int version) => [.. Texts.Zip(Weights, (text, weight) => new Word(text, version < 5 ? text.Length : weight))];
}
