using System;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;
using TypedEvents.Benchmarks;
using TypedEvents.Benchmarks.Codec;

// Contenders that do not do the same work are not worth measuring.
ContenderCheck.Run();

if (args is ["ratios"])
{
    Ratios.Run();
    return;
}

// In this process and in short iterations: all of it takes minutes, and ratios need no more.
Job job = Job.Default
    .WithToolchain(InProcessEmitToolchain.Instance)
    .WithWarmupCount(6)
    .WithIterationCount(15)
    .WithIterationTime(TimeInterval.FromMilliseconds(100));
IConfig config = ManualConfig.CreateEmpty()
    .AddJob(job)
    .AddDiagnoser(MemoryDiagnoser.Default)
    .AddColumnProvider(DefaultColumnProviders.Instance)
    .AddColumn(StatisticColumn.Min, StatisticColumn.Median)
    .AddExporter(MarkdownExporter.GitHub)
    .AddLogger(ConsoleLogger.Default)
    .WithOptions(ConfigOptions.DisableLogFile);
BenchmarkSwitcher.FromAssembly(typeof(ContenderCheck).Assembly).Run(args.Length == 0 ? ["--filter", "*"] : args, config);
Console.WriteLine("Rerun: dotnet run -c Release --project benchmarks/TypedEvents.Benchmarks");
