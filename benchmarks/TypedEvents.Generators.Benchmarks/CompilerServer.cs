using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;

namespace TypedEvents.Generators.Benchmarks;

/// <summary>A server that compiles for builds, as <c>dotnet build</c> has one unless told otherwise, but for ours alone and ended with this.</summary>
internal sealed class CompilerServer : IDisposable
{
    private const string ProcessName = "VBCSCompiler";
    private readonly HashSet<int> _others = [.. Process.GetProcessesByName(ProcessName).Select(process => process.Id)];
    private Process? _process;

    /// <summary>What a build is told, so that it starts this server or uses it.</summary>
    public IReadOnlyList<string> Arguments { get; } = ["-nodeReuse:false", $"-p:SharedCompilationId=typedevents-{Guid.NewGuid():N}"];

    /// <summary>Processor time of user and system so far; zero before the first build.</summary>
    public TimeSpan ProcessorTime()
    {
        _process ??= Process.GetProcessesByName(ProcessName).SingleOrDefault(process => !_others.Contains(process.Id));
        _process?.Refresh();
        return _process?.TotalProcessorTime ?? TimeSpan.Zero;
    }

    public void Dispose()
    {
        _process?.Kill();
        _process?.Dispose();
    }
}
