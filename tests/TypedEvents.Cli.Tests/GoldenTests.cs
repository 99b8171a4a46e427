using System;
using System.IO;

namespace TypedEvents.Cli.Tests;

/// <summary><c>typedevents golden</c> when it cannot do what it is asked; what it writes is tested with the contracts that read it.</summary>
public sealed class GoldenTests : IDisposable
{
    private readonly BuildOutput _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Golden_FolderThatCannotBe_SaysSo()
    {
        string locked = _folder.Write("events.lock.txt", "# TypedEvents schema lock 1\nevent a v1 (map)\n"u8.ToArray());
        string samples = _folder.Write("golden", "a file"u8.ToArray());

        ToolResult result = Tool.Run("golden", "--lock", locked, "--output", samples);

        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.StartsWith($"typedevents: Cannot write '{Path.Combine(samples, "a.v1.msgpack")}': ", result.Errors, StringComparison.Ordinal);
        Assert.EndsWith(" Name a folder that can be written with --output.\n", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Golden_NoLock_CannotTell()
    {
        string missing = _folder.PathOf("events.lock.txt");

        ToolResult result = Tool.Run("golden", "--lock", missing, "--output", _folder.PathOf("golden"));

        Assert.Equal((3, ""), (result.ExitCode, result.Output));
        Assert.StartsWith($"typedevents: Cannot read '{missing}': ", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Golden_DamagedLock_CannotTellAndWritesNothing()
    {
        string damaged = _folder.Write("events.lock.txt", "# TypedEvents schema lock 1\nevent a v1 (map)\n<<<<<<< a\n"u8.ToArray());

        ToolResult result = Tool.Run("golden", "--lock", damaged, "--output", _folder.PathOf("golden"));

        Assert.Equal((3, ""), (result.ExitCode, result.Output));
        Assert.StartsWith($"typedevents: {damaged}(3): '<<<<<<< a' is no line of a lock", result.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder.PathOf("golden")));
    }
}
