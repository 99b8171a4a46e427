using System.IO;
using System.Linq;
using System.Reflection;

namespace TypedEvents.Cli.Tests;

/// <summary>Where the build put things.</summary>
internal static class TestFolders
{
    private static readonly string Root = Metadata("RepositoryRoot");

    /// <summary>The tool as it was built.</summary>
    public static string Tool { get; } = Output("src", "TypedEvents.Cli");

    /// <summary>A sample's assembly in its own output folder.</summary>
    public static string Sample(string name) => Path.Combine(Output("samples", name), name + ".dll");

    public static string Expected(string file) => Path.Combine(Root, "tests", "TypedEvents.Cli.Tests", "Expected", file);

    private static string Output(string folder, string project) => Path.Combine(Root, folder, project, "bin", Metadata("Configuration"), "net10.0");

    private static string Metadata(string key) =>
        typeof(TestFolders).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
