using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;

namespace TypedEvents.Wire.Tests;

/// <summary>docs/wire-format.md shows the bytes that are really written.</summary>
public sealed class WireFormatDocumentTests
{
    private static readonly string Document = File.ReadAllText(RepositoryFile.Path("docs/wire-format.md"));

    public static TheoryData<string, string, string, string> ScalarRows
    {
        get
        {
            TheoryData<string, string, string, string> rows = [];
            foreach (string[] row in Rows().Where(row => ScalarCodecs.ByKind.ContainsKey(row[0])))
            {
                rows.Add(row[0], row[1], row[2], row[3]);
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(ScalarRows))]
    public void ScalarRow_IsWhatIsWritten(string kind, string value, string hex, string json)
    {
        Assert.Equal(hex, Spaced(ScalarCodecs.ByKind[kind].Encode(value)));
        Assert.Equal(json, Encoding.UTF8.GetString(ScalarCodecs.ByKind[kind].EncodeJson(value)));
    }

    [Fact]
    public void RecordRows_AreWhatIsWritten()
    {
        AssertRow("map", """Part("bolt", 5)""", new Part("bolt", 5));
        AssertRow("array", """Pair("bolt", 5)""", new Pair("bolt", 5));
    }

    [Fact]
    public void Rows_EveryKindHasOne() => Assert.Empty(ScalarCodecs.ByKind.Keys.Except(Rows().Select(row => row[0])));

    [Fact]
    public void Faults_EveryCodeHasARow() => Assert.All(Enum.GetNames<EventDecodeError>(), code => Assert.Contains($"| `{code}` |", Document, StringComparison.Ordinal));

    private static void AssertRow<T>(string layout, string text, T value)
        where T : IWireType<T>
    {
        string[] row = Rows().Single(row => row[0] == layout);

        Assert.Equal(text, row[1]);
        Assert.Equal(Spaced(EventBytes.Of(value, WireFormat.MessagePack)), row[2]);
        Assert.Equal(Encoding.UTF8.GetString(EventBytes.Of(value, WireFormat.Json)), row[3]);
    }

    private static IEnumerable<string[]> Rows() => Document.Split('\n')
        .Select(line => line.Trim('|', ' ').Split(" | "))
        .Where(columns => columns.Length == 4)
        .Select(columns => columns.Select(column => column.Trim('`', ' ')).ToArray());

    private static string Spaced(byte[] bytes) => string.Join(' ', bytes.Select(value => Convert.ToHexStringLower([value])));
}
