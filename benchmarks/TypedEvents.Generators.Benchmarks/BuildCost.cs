using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace TypedEvents.Generators.Benchmarks;

/// <summary>
/// What generator and analyzers add to <c>dotnet build</c>: the same project is built with them, and without them from the files that they wrote, in turn, with
/// the compiler server warm. Prints the medians and their ratio.
/// </summary>
internal static class BuildCost
{
    private const int Events = 200;
    private const int Rounds = 5;
    private static readonly string[] AnalyzerFiles = ["TypedEvents.Generators.dll", "TypedEvents.Analyzers.dll"];

    public static void Run()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("typedevents-build");
        try
        {
            string with = Create(folder, "With", Analyzers());
            Dotnet("build", with, "-c", "Release", "-p:EmitCompilerGeneratedFiles=true");
            string without = Create(folder, "Without", []);
            Directory.Move(Path.Combine(Path.GetDirectoryName(with)!, "obj", "Release", "net10.0", "generated"), Path.Combine(Path.GetDirectoryName(without)!, "generated"));
            Dotnet("build", without, "-c", "Release");
            List<(double With, double Without)> rounds = [];
            for (int round = 0; round < Rounds + 2; round++)
            {
                // In turn, so that what else the machine does meets both; the first rounds warm up.
                (double first, double second) = round % 2 == 0 ? (Build(with), Build(without)) : Swap(Build(without), Build(with));
                if (round >= 2)
                {
                    rounds.Add((first, second));
                }
            }

            double median = Median(rounds.Select(round => round.With));
            double baseline = Median(rounds.Select(round => round.Without));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"dotnet build of {Events} events: {baseline:F0} ms without, {median:F0} ms with generator and analyzers: {median / baseline:F3} ({Rounds} rounds, ratios {string.Join(' ', rounds.Select(round => (round.With / round.Without).ToString("F2", CultureInfo.InvariantCulture)))})"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
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

    private static double Build(string project)
    {
        long start = Stopwatch.GetTimestamp();
        Dotnet("build", project, "-c", "Release", "--no-restore", "--no-incremental");
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static (double First, double Second) Swap(double first, double second) => (second, first);

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
}
