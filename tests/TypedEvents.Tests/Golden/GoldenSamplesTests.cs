using System;
using System.IO;
using TypedEvents.Cli;
using TypedEvents.Testing;

namespace TypedEvents.Tests.Golden;

/// <summary><c>typedevents golden</c> writes what the generated check reads.</summary>
public sealed class GoldenSamplesTests : IDisposable
{
    // What the fix of TE2001 records for the events beside.
    private const string Lock =
        """
        # TypedEvents schema lock 1
        event golden.everything v2 (map)
        event golden.everything v2 .at datetime
        event golden.everything v2 .bytes bin
        event golden.everything v2 .color enum<str>[Green|Red]
        event golden.everything v2 .day date
        event golden.everything v2 .f32 f32
        event golden.everything v2 .f64 f64
        event golden.everything v2 .flag bool
        event golden.everything v2 .free json
        event golden.everything v2 .hour time
        event golden.everything v2 .i16 i16
        event golden.everything v2 .i32 i32
        event golden.everything v2 .i64 i64
        event golden.everything v2 .i8 i8
        event golden.everything v2 .id guid
        event golden.everything v2 .ids set<guid>
        event golden.everything v2 .letter char
        event golden.everything v2 .link uri
        event golden.everything v2 .local datetimeoffset
        event golden.everything v2 .node {}
        event golden.everything v2 .node.children list<=.node>
        event golden.everything v2 .node.next =.node? optional
        event golden.everything v2 .node.number i32
        event golden.everything v2 .nodes map<str,=.node>
        event golden.everything v2 .pair ()? optional
        event golden.everything v2 .pair.left str #0
        event golden.everything v2 .pair.right i32 #1
        event golden.everything v2 .price decimal
        event golden.everything v2 .prices map<i32,list<decimal>>
        event golden.everything v2 .sides flags<i32>[0:None|1:Left|2:Right]
        event golden.everything v2 .span timespan
        event golden.everything v2 .text str
        event golden.everything v2 .texts list<str?>
        event golden.everything v2 .u16 u16
        event golden.everything v2 .u32 u32
        event golden.everything v2 .u64 u64
        event golden.everything v2 .u8 u8
        event golden.everything v2 .weekday enum<i32>[0:Sunday|1:Monday|2:Tuesday|3:Wednesday|4:Thursday|5:Friday|6:Saturday]
        event golden.gone v1 (map removed)
        rpc golden.ask v1 (map)
        rpc golden.ask v1 .pair ()
        rpc golden.ask v1 .pair.left str #0
        rpc golden.ask v1 .pair.right i32 #1
        rpc golden.ask v1 => i32
        rpc golden.tell v1 (map)
        rpc golden.tell v1 .nodes {}
        rpc golden.tell v1 .nodes.children list<=.nodes>
        rpc golden.tell v1 .nodes.next =.nodes? optional
        rpc golden.tell v1 .nodes.number i32
        rpc golden.tell v1 => list<{}>?
        rpc golden.tell v1 =>[].first =.nodes? optional
        rpc golden.tell v1 =>[].pairs map<str,()>
        rpc golden.tell v1 =>[].pairs{}.left str #0
        rpc golden.tell v1 =>[].pairs{}.right i32 #1

        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("typedevents-golden");

    private string Samples => Path.Combine(_folder.FullName, "golden");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Verify_SampleOfEveryType_IsReadInBothFormats()
    {
        Assert.Equal("10 sample(s) written", Golden(Lock));

        Assert.Equal(10, TypedEventsGoldenSamples.Verify(Samples));
    }

    [Fact]
    public void Golden_Reply_IsWrittenBesideItsRequest()
    {
        Golden(Lock);

        Assert.Equal("1", File.ReadAllText(Path.Combine(Samples, "golden.ask.rpc.v1.reply.json")));
        Assert.Equal([1], File.ReadAllBytes(Path.Combine(Samples, "golden.ask.rpc.v1.reply.msgpack")));
        Assert.Contains("\"pairs\"", File.ReadAllText(Path.Combine(Samples, "golden.tell.rpc.v1.reply.json")), StringComparison.Ordinal);
    }

    [Fact]
    public void Golden_SampleExists_IsKept()
    {
        Golden(Lock);
        string kept = Path.Combine(Samples, "golden.ask.rpc.v1.json");
        File.WriteAllText(kept, """{"pair":{"left":"captured","right":7}}""");

        Assert.Equal("0 sample(s) written", Golden(Lock));
        Assert.Contains("captured", File.ReadAllText(kept), StringComparison.Ordinal);
        Assert.Equal(10, TypedEventsGoldenSamples.Verify(Samples));
    }

    [Theory]
    [InlineData("golden.everything.v2.json", "{}", "EventDecodeException: ")]
    [InlineData("golden.everything.v3.json", "{}", "no contract reads 'golden.everything' version 3")]
    [InlineData("golden.other.v1.json", "{}", "no contract reads 'golden.other' version 1")]
    [InlineData("golden.ask.v1.json", "{}", "no contract reads 'golden.ask' version 1")]
    [InlineData("golden.ask.rpc.v1.reply.json", "\"seven\"", "EventDecodeException: ")]
    [InlineData("golden.ask.rpc.v1.reply.msgpack", "??", "EventDecodeException: ")]
    [InlineData("golden.ask.rpc.v2.reply.json", "1", "no request 'golden.ask' version 2 has this reply")]
    [InlineData("golden.ask.v1.reply.json", "1", "it is not named like a sample")]
    [InlineData("golden.everything.v1.json", "{\"text\":\"x\"}", "as version 2: FormatException: 'x' is no number.")]
    [InlineData("golden.everything.v1.msgpack", "?", "EventDecodeException: ")]
    [InlineData("notes.txt", "", "it is not named like a sample")]
    public void Verify_SampleThatCannotBeRead_SaysWhichAndWhy(string name, string text, string problem)
    {
        Directory.CreateDirectory(Samples);
        File.WriteAllText(Path.Combine(Samples, name), text);

        GoldenSampleException exception = Assert.Throws<GoldenSampleException>(() => TypedEventsGoldenSamples.Verify(Samples));

        Assert.Contains(exception.Problems, text => text.StartsWith($"{name}: {problem}", StringComparison.Ordinal));
    }

    [Fact]
    public void Verify_NoSamples_SaysHowToWriteThem() => Assert.Contains(
        "holds no samples. Write them with 'typedevents golden'", Assert.Throws<GoldenSampleException>(() => TypedEventsGoldenSamples.Verify(Samples)).Message, StringComparison.Ordinal);

    private string Golden(string text)
    {
        string file = Path.Combine(_folder.FullName, "events.lock.txt");
        File.WriteAllText(file, text);
        using StringWriter output = new();
        using StringWriter errors = new();
        Assert.Equal(0, TypedEventsCommand.Run(["golden", "--lock", file, "--output", Samples], output, errors));
        return output.ToString().Replace($"{Samples}: ", "", StringComparison.Ordinal).TrimEnd('\n');
    }
}
