using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;

namespace TypedEvents.Package.Tests;

/// <summary>Trimming and native compilation neither warn nor change what a program does.</summary>
[Collection(PackageFeedCollection.Name)]
public sealed class PublishTests
{
    [Fact]
    public async Task AotSample_TrimmedAndNative_PrintsTheSame()
    {
        string output = Directory.CreateTempSubdirectory("typedevents-publish-").FullName;
        try
        {
            CommandResult check = await CommandLine.RunAsync(TestSettings.RepositoryRoot, new Dictionary<string, string>(), "bash", "eng/publish-check.sh", output);

            Assert.Contains("net10.0: published without warnings", check.Succeeded().Output, System.StringComparison.Ordinal);
            Assert.Contains("net9.0: published without warnings", check.Output, System.StringComparison.Ordinal);
            Assert.Equal(await File.ReadAllTextAsync(Path.Combine(output, "net10.0.txt")), await File.ReadAllTextAsync(Path.Combine(output, "net9.0.txt")));
            Assert.Empty(Directory.GetFiles(Path.Combine(output, "net9.0", "out"), "*.dll"));
        }
        finally
        {
            Directory.Delete(output, recursive: true);
        }
    }
}
