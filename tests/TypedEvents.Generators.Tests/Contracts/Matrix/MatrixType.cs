namespace TypedEvents.Generators.Tests.Contracts.Matrix;

/// <summary>One member type of the matrix with two different values of it, as C# text.</summary>
internal sealed record MatrixType(string Name, string First, string Second)
{
    /// <summary>False for types without value equality, which sets refuse.</summary>
    public bool FitsSets { get; init; } = true;

    public static readonly MatrixType[] All =
    [
        new("bool", "true", "false"),
        new("byte", "0", "byte.MaxValue"),
        new("sbyte", "sbyte.MinValue", "sbyte.MaxValue"),
        new("short", "short.MinValue", "short.MaxValue"),
        new("ushort", "200", "ushort.MaxValue"),
        new("int", "int.MinValue", "70000"),
        new("uint", "128", "uint.MaxValue"),
        new("long", "long.MinValue", "long.MaxValue"),
        new("ulong", "ulong.MaxValue", "0"),
        new("char", "'a'", "'\\u20AC'"),
        new("float", "1.5f", "float.MinValue"),
        new("double", "-0.1", "double.MaxValue"),
        new("decimal", "1.50m", "decimal.MinValue"),
        new("string", "\"\"", "\"gr\\u00FC\\u00DFe \\uD83D\\uDE00 \\\"quoted\\\" \" + new string('x', 300)"),
        new("System.Guid", "new System.Guid(\"0f8fad5b-d9cb-469f-a165-70867728950e\")", "System.Guid.Empty"),
        new("System.DateTime", "new System.DateTime(2026, 11, 21, 8, 30, 0, System.DateTimeKind.Utc)", "System.DateTime.SpecifyKind(System.DateTime.MaxValue, System.DateTimeKind.Utc)"),
        new("System.DateTimeOffset", "new System.DateTimeOffset(2026, 11, 21, 8, 30, 0, 123, System.TimeSpan.FromHours(-3.5))", "System.DateTimeOffset.MinValue"),
        new("System.DateOnly", "new System.DateOnly(2026, 2, 28)", "System.DateOnly.MaxValue"),
        new("System.TimeOnly", "new System.TimeOnly(23, 59, 58, 1)", "System.TimeOnly.MinValue"),
        new("System.TimeSpan", "System.TimeSpan.FromTicks(-1)", "System.TimeSpan.FromDays(40)"),
        new("System.Uri", "new System.Uri(\"https://example.com/a?b=c\")", "new System.Uri(\"relative/path\", System.UriKind.Relative)"),
        new("byte[]", "new byte[] { 1, 2, 255 }", "System.Array.Empty<byte>()") { FitsSets = false },
        new("System.ReadOnlyMemory<byte>", "new byte[] { 0, 128 }", "System.ReadOnlyMemory<byte>.Empty") { FitsSets = false },
        new("System.Text.Json.JsonElement", "Values.Json(\"{\\\"a\\\":[1,null,-2.5,\\\"x\\\"]}\")", "Values.Json(\"true\")") { FitsSets = false },
        new("Number", "Number.Two", "Number.Minus"),
        new("Name", "Name.Alpha", "Name.Gamma"),
        new("Flag", "Flag.A | Flag.C", "Flag.None"),
        new("Inner", "new Inner(\"a\", 1)", "new Inner(\"b\", null)"),
        new("Point", "new Point(1, 2.5)", "new Point(-1, 0)"),
    ];
}
