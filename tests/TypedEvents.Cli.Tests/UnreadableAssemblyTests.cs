using System;
using System.IO;
using TypedEvents.Roslyn.Testing;

namespace TypedEvents.Cli.Tests;

/// <summary>Inputs that are no program: exit code 2, nothing on the standard output, and what to do.</summary>
public sealed class UnreadableAssemblyTests : IDisposable
{
    private readonly BuildOutput _output = new();

    public void Dispose() => _output.Dispose();

    [Fact]
    public void Export_MissingFile_SaysToBuild()
    {
        AssertRefused(_output.PathOf("Shop.dll"), "There is no file '{0}'. Build the program first.");
    }

    [Fact]
    public void Export_MissingFolder_SaysToBuild()
    {
        AssertRefused(_output.PathOf("bin/Shop.dll"), "There is no file '{0}'. Build the program first.");
    }

    [Fact]
    public void Export_Folder_SaysToNameAnAssembly()
    {
        AssertRefused(_output.PathOf(""), "'{0}' is a folder. Name the assembly that the build wrote");
    }

    [Fact]
    public void Export_EmptyFile_SaysSo()
    {
        AssertRefused(_output.Write("Shop.dll"), "'{0}' is not a .NET assembly, or is damaged.");
    }

    [Fact]
    public void Export_TextFile_SaysSo()
    {
        AssertRefused(_output.Write("Shop.dll", "no assembly"u8.ToArray()), "'{0}' is not a .NET assembly, or is damaged.");
    }

    [Fact]
    public void Export_Executable_SaysToNameTheAssembly()
    {
        AssertRefused(
            Path.ChangeExtension(TestFolders.Sample("Quickstart"), OperatingSystem.IsWindows() ? ".exe" : null),
            "'{0}' is not a .NET assembly, or is damaged. Name the assembly that the build wrote");
    }

    [Fact]
    public void Export_HalfAnAssembly_SaysSo()
    {
        byte[] image = File.ReadAllBytes(TestFolders.Sample("Quickstart.Users"));

        AssertRefused(_output.Write("Users.dll", image[..(image.Length / 2)]), "'{0}' is not a .NET assembly, or is damaged.");
    }

    [Fact]
    public void Export_ReferenceAssembly_SaysSo()
    {
        AssertRefused(_output.AddReferenceAssembly(TestProject.Program()), "'{0}' is a reference assembly");
    }

    [Fact]
    public void Export_NoManifest_SaysToReferenceThePackage()
    {
        AssertRefused(_output.Add(TestProject.Library("public class Plain;")), "'{0}' holds no manifest of TypedEvents, so there is nothing to export. Reference the package TypedEvents");
    }

    [Fact]
    public void Export_LibraryThatTypedEventsIsBuiltOf_HasNoManifest()
    {
        AssertRefused(typeof(IEventBus).Assembly.Location, "'{0}' holds no manifest of TypedEvents");
    }

    [Fact]
    public void Export_DamagedReference_NamesIt()
    {
        TestProject stock = TestProject.Contracts("[TypedEvents.TchuEvent(\"stock.moved\")] public partial record Moved(string Id);") with { Name = "Stock" };
        _output.Add(stock);
        TestProject program = TestProject.Program() with { Name = "Shop" };
        string assembly = _output.Add(program with { References = program.References.Add(_output.Reference("Stock")) });
        string damaged = _output.Write("Stock.dll", "no assembly"u8.ToArray());

        ToolResult result = Tool.Export(assembly);

        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith($"typedevents: '{damaged}' is not a .NET assembly, or is damaged.", result.Errors, StringComparison.Ordinal);
    }

    /// <summary>Whatever the bytes: an export or a refusal, never another exception.</summary>
    [Fact]
    public void Export_DamagedAnywhere_IsRefusedOrRead()
    {
        byte[] image = File.ReadAllBytes(_output.Add(TestProject.Program("""
            [TypedEvents.TchuEvent("stock.moved")] public partial record Moved(string Id);
            public static class Handlers { [TypedEvents.Subscribe] public static void On(Moved e) { } }
            """) with { Name = "Shop" }));
        Random random = new(20260301);
        int refused = 0;
        for (int run = 0; run < 2_000; run++)
        {
            byte[] damaged = [.. image];
            for (int i = 0; i < 8; i++)
            {
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            }

            ToolResult result = Tool.Export(_output.Write("Damaged.dll", damaged));

            Assert.True(result.ExitCode is 0 or 1 or 2, result.ToString());
            refused += result.ExitCode == 2 ? 1 : 0;
        }

        Assert.InRange(refused, 1, 1_999);
    }

    private static void AssertRefused(string path, string message)
    {
        ToolResult result = Tool.Export(path);

        Assert.Equal(2, result.ExitCode);
        Assert.Empty(result.Output);
        Assert.StartsWith("typedevents: " + message.Replace("{0}", path, StringComparison.Ordinal), result.Errors, StringComparison.Ordinal);
        Assert.EndsWith(".\n", result.Errors, StringComparison.Ordinal);
    }
}
