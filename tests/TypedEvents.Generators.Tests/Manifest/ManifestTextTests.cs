namespace TypedEvents.Generators.Tests.Manifest;

public sealed class ManifestTextTests
{
    [Theory]
    [InlineData("Shop.Outer+Nested`1")]
    [InlineData("")]
    [InlineData("{first name:str,a\\:b:list<$1?>}=>(i32)")]
    [InlineData("quotes \"\"\" and 100% and %0041")]
    [InlineData("\r\n\t\0\u0085\u2028\u00a0\ud800")]
    [InlineData("Größe 😀")]
    public void Read_AnyField_ComesBack(string field)
    {
        string row = ManifestText.Row("event", field, "1");

        Assert.Equal([["event", field, "1"]], ManifestText.Read(row));
        Assert.DoesNotContain('"', row);
        Assert.DoesNotContain(row, c => c != ' ' && (char.IsWhiteSpace(c) || char.IsControl(c) || char.IsSurrogate(c)));
    }

    [Fact]
    public void Row_PlainFields_AreAsTheyAre() => Assert.Equal(
        "rpc order.total 1 Shop.GetTotal 84b07c43a3db70d6 (map)",
        ManifestText.Row("rpc", "order.total", "1", "Shop.GetTotal", "84b07c43a3db70d6", "(map)"));

    [Fact]
    public void Row_Space_IsEscaped() => Assert.Equal("a%0020b c", ManifestText.Row("a b", "c"));

    [Theory]
    [InlineData("a\nb 1")]
    [InlineData("a\r\n\r\nb 1\r\n")]
    public void Read_Lines_AreRows(string rows) => Assert.Equal([["a"], ["b", "1"]], ManifestText.Read(rows));

    [Theory]
    [InlineData("%")]
    [InlineData("%00")]
    [InlineData("a%zzzzb")]
    [InlineData("%+041")]
    public void Read_DamagedEscape_IsText(string field) => Assert.Equal([[field]], ManifestText.Read(field));
}
