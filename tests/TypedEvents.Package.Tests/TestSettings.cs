using System.Linq;
using System.Reflection;

namespace TypedEvents.Package.Tests;

/// <summary>What the build told the tests.</summary>
internal static class TestSettings
{
    public static string RepositoryRoot { get; } = Get("RepositoryRoot");

    public static string Configuration { get; } = Get("Configuration");

    public static string PackageVersion { get; } = Get("PackageVersion");

    public static string HostingVersion { get; } = Get("HostingVersion");

    private static string Get(string key)
    {
        return typeof(TestSettings).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
    }
}
