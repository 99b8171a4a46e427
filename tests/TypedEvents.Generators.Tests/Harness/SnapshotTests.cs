using System;
using System.Collections.Generic;
using System.IO;
using System.Reflection;
using System.Runtime.CompilerServices;
using TypedEvents.Roslyn.Testing;
using Xunit.Sdk;

namespace TypedEvents.Generators.Tests.Harness;

public sealed class SnapshotTests : IDisposable
{
    private static readonly Dictionary<string, string> Files = new() { ["A.g.cs"] = "one\ntwo\n" };

    private readonly string _path = Directory.CreateTempSubdirectory("snapshots").FullName;

    [Fact]
    public void Match_SameText_Passes()
    {
        Write("A.g.cs.txt", "one\r\ntwo\r\n");

        Compare(Files);
    }

    [Fact]
    public void Match_OtherText_ShowsTheDifference()
    {
        Write("A.g.cs.txt", "one\n2\n");

        string message = Assert.Throws<XunitException>(() => Compare(Files)).Message;

        Assert.Contains("- 2\n+ two\n", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Match_NoSnapshot_SaysHowToMakeOne() =>
        Assert.Contains(Snapshot.UpdateVariable, Assert.Throws<XunitException>(() => Compare(Files)).Message, StringComparison.Ordinal);

    [Fact]
    public void Match_SnapshotOfAFileThatIsGone_Fails()
    {
        Write("A.g.cs.txt", Files["A.g.cs"]);
        Write("B.g.cs.txt", "");

        Assert.Contains("'B.g.cs'", Assert.Throws<XunitException>(() => Compare(Files)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Match_Update_RewritesAndFails()
    {
        Write("B.g.cs.txt", "");

        Assert.Contains("updated", Assert.Throws<XunitException>(() => new SnapshotFolder(_path, update: true, ci: false).Match(Files)).Message, StringComparison.Ordinal);

        Compare(Files);
    }

    [Fact]
    public void Match_UpdateInCi_IsRefused()
    {
        Write("B.g.cs.txt", "");

        Assert.Contains("refused", Assert.Throws<XunitException>(() => new SnapshotFolder(_path, update: true, ci: true).Match(Files)).Message, StringComparison.Ordinal);

        Assert.True(File.Exists(Path.Combine(_path, "B.g.cs.txt")));
    }

    [Fact]
    public void FindOrphans_ThisProject_HasNone() => Assert.Empty(Snapshot.FindOrphans(Assembly.GetExecutingAssembly(), ProjectFolder()));

    [Fact]
    public void FindOrphans_FolderOfNoTest_IsFound()
    {
        string orphan = Directory.CreateDirectory(Path.Combine(_path, "Snapshots", nameof(SnapshotTests), "NoSuchTest")).FullName;
        Directory.CreateDirectory(Path.Combine(_path, "Snapshots", nameof(SnapshotTests), nameof(Match_SameText_Passes)));

        Assert.Equal([orphan], Snapshot.FindOrphans(Assembly.GetExecutingAssembly(), _path));
    }

    public void Dispose() => Directory.Delete(_path, recursive: true);

    private static string ProjectFolder([CallerFilePath] string file = "") => Path.GetDirectoryName(Path.GetDirectoryName(file))!;

    private void Compare(IReadOnlyDictionary<string, string> files) => new SnapshotFolder(_path, update: false, ci: false).Match(files);

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_path, name), text);
}
