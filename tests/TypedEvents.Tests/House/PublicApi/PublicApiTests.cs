using System;
using System.IO;
using System.Linq;
using System.Reflection;

namespace TypedEvents.Tests.House.PublicApi;

/// <summary>What users can see changes only together with its text file, where a review sees it.</summary>
public sealed class PublicApiTests
{
    private const string Update = "TYPEDEVENTS_UPDATE_PUBLIC_API";

    public static TheoryData<string> Assemblies => [.. ProductAssemblies.All.Select(assembly => assembly.GetName().Name!)];

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void PublicApi_IsWhatTheFileSays(string name)
    {
        string path = Path.Combine(Repository.Root, "src", name, "PublicAPI.txt");
        string actual = PublicSurface.Print(Assembly.Load(name));
        if (Environment.GetEnvironmentVariable(Update) == "1")
        {
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", $"{Update} is not for CI: commit the file.");
            File.WriteAllText(path, actual);
            Assert.Fail($"{path} is updated; run again without {Update}.");
        }

        string[] expected = File.ReadAllText(path).Split('\n');
        string[] lines = actual.Split('\n');
        string hint = $"If the change of {name}'s public API is meant, run this test with {Update}=1.\n";
        Assert.True(lines.SequenceEqual(expected), hint + string.Join('\n', [.. expected.Except(lines).Select(line => "- " + line), .. lines.Except(expected).Select(line => "+ " + line)]));
    }

    [Fact]
    public void Print_OfAnAssembly_ShowsKindsAndNullability()
    {
        string text = PublicSurface.Print(typeof(IEventBus).Assembly);

        Assert.Contains("interface TypedEvents.IEventBus\n", text, StringComparison.Ordinal);
        Assert.Contains("enum (int) TypedEvents.WireFormat\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("k__BackingField", text, StringComparison.Ordinal);
    }
}
