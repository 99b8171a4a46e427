using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace TypedEvents.Generators.Benchmarks;

/// <summary>
/// What generator and analyzers add to <c>dotnet build</c>: the same project is built with them, and without them from the files that they wrote, in turn. Prints
/// each pair and the medians of their ratios, by the clock and by the processor time of the whole build (Linux and macOS only), which other work on the machine disturbs less.
/// </summary>
/// <remarks>Twice: with a server that compiles for one build after the other, as <c>dotnet build</c> does, and with no server, as in the first build of a machine, where the
/// compiler starts anew and compiles generator and analyzers just in time.</remarks>
internal static class BuildCost
{
    private const int Events = 200;
    private const int Rounds = 5;
    private const int WarmUps = 1;
    private const string NoServers = "--disable-build-servers";
    private static readonly string[] AnalyzerFiles = ["TypedEvents.Generators.dll", "TypedEvents.Analyzers.dll"];

    public static void Run()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("typedevents-build");
        try
        {
            string with = Create(folder, "With", Analyzers());
            Dotnet("build", with, "-c", "Release", "-p:EmitCompilerGeneratedFiles=true", NoServers);
            string without = Create(folder, "Without", []);
            Directory.Move(Path.Combine(Path.GetDirectoryName(with)!, "obj", "Release", "net10.0", "generated"), Path.Combine(Path.GetDirectoryName(without)!, "generated"));
            Dotnet("build", without, "-c", "Release", NoServers);
            using (CompilerServer server = new())
            {
                Compare("a server", with, without, server);
            }

            Compare("no server", with, without, null);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Compare(string how, string with, string without, CompilerServer? server)
    {
        List<(double Wall, double Processor)> ratios = [];
        for (int round = 0; round < Rounds + WarmUps; round++)
        {
            // In turn, so that what else the machine does meets both.
            (Cost first, Cost second) = round % 2 == 0 ? (Build(with, server), Build(without, server)) : Swap(Build(without, server), Build(with, server));
            if (round >= WarmUps)
            {
                ratios.Add((first.Wall / second.Wall, first.Processor / second.Processor));
                Print($"with {first}, without {second}: wall {ratios[^1].Wall:F3}, processor {ratios[^1].Processor:F3}");
            }
        }

        Print($"dotnet build of {Events} events with {how}, medians of {Rounds} ratios: wall {Median(ratios.Select(ratio => ratio.Wall)):F3}, processor {Median(ratios.Select(ratio => ratio.Processor)):F3}");
    }

    private static string Create(DirectoryInfo root, string name, IEnumerable<string> analyzers)
    {
        DirectoryInfo folder = root.CreateSubdirectory(name);
        foreach (SyntaxTree tree in EventSources.Events(Events).Concat(EventSources.Unrelated()))
        {
            File.WriteAllText(Path.Combine(folder.FullName, tree.FilePath), tree.ToString());
        }

        File.WriteAllText(Path.Combine(folder.FullName, "events.lock.txt"), EventSources.Lock(Events));
        string project = Path.Combine(folder.FullName, "Shop.csproj");
        File.WriteAllText(
            project,
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
              </PropertyGroup>
              <ItemGroup>
                <Reference Include="{typeof(TchuEventAttribute).Assembly.Location}" />
                <AdditionalFiles Include="events.lock.txt" />
                {string.Concat(analyzers.Select(path => $"<Analyzer Include=\"{path}\" />"))}
              </ItemGroup>
            </Project>
            """);
        return project;
    }

    private static IEnumerable<string> Analyzers() => AnalyzerFiles.Select(file => Path.Combine(AppContext.BaseDirectory, file));

    private static Cost Build(string project, CompilerServer? server)
    {
        long start = Stopwatch.GetTimestamp();
        TimeSpan before = ProcessorTime(server);
        Dotnet(["build", project, "-c", "Release", "--no-restore", "--no-incremental", .. server?.Arguments ?? [NoServers]]);
        if (server?.ProcessorTime() == TimeSpan.Zero)
        {
            throw new InvalidOperationException("No compiler server was started, so that the time of the compiler would be missing.");
        }

        return new Cost(Stopwatch.GetElapsedTime(start) / TimeSpan.FromSeconds(1), (ProcessorTime(server) - before) / TimeSpan.FromSeconds(1));
    }

    private static TimeSpan ProcessorTime(CompilerServer? server) => ChildrenUsage.ProcessorTime() + (server?.ProcessorTime() ?? TimeSpan.Zero);

    private static (Cost First, Cost Second) Swap(Cost first, Cost second) => (second, first);

    private static void Print(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }

    private static void Dotnet(params string[] arguments)
    {
        ProcessStartInfo start = new("dotnet", [.. arguments, "-v", "q", "-nologo"]) { RedirectStandardOutput = true };
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"dotnet {string.Join(' ', arguments)} failed: {output}");
        }
    }

    /// <summary>Seconds of one build.</summary>
    private readonly record struct Cost(double Wall, double Processor)
    {
        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Wall:F1} s wall {Processor:F1} s processor");
    }
}
