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
using TypedEvents.Benchmarks.Codec;

// Contenders that do not do the same work are not worth measuring.
ContenderCheck.Run();

// In this process and in short iterations: all of it takes minutes, and ratios need no more.
Job job = Job.Default
    .WithToolchain(InProcessEmitToolchain.Instance)
    .WithWarmupCount(5)
    .WithIterationCount(11)
    .WithIterationTime(TimeInterval.FromMilliseconds(150));
IConfig config = ManualConfig.CreateEmpty()
    .AddJob(job)
    .AddDiagnoser(MemoryDiagnoser.Default)
    .AddColumnProvider(DefaultColumnProviders.Instance)
    .AddExporter(MarkdownExporter.GitHub)
    .AddLogger(ConsoleLogger.Default)
    .WithOptions(ConfigOptions.DisableLogFile);
BenchmarkSwitcher.FromAssembly(typeof(ContenderCheck).Assembly).Run(args.Length == 0 ? ["--filter", "*"] : args, config);
Console.WriteLine("Rerun: dotnet run -c Release --project benchmarks/TypedEvents.Benchmarks");
