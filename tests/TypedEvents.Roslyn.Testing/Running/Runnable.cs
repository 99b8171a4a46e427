using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.ExceptionServices;
using System.Runtime.Loader;
using Xunit.Sdk;

namespace TypedEvents.Roslyn.Testing;

/// <summary>A generated project, emitted and loaded into a context of its own. TypedEvents itself is the one of the test, so its types can cross.</summary>
public sealed class Runnable : IDisposable
{
    private readonly AssemblyLoadContext _context = new("Runnable", isCollectible: true);

    private Runnable(GeneratorRun run)
    {
        foreach (ProjectImage dependency in run.Dependencies)
        {
            Load(dependency);
        }

        Assembly = Load(run.Emit());
    }

    /// <summary>The project's assembly.</summary>
    public Assembly Assembly { get; }

    /// <summary>Emits and loads a project and those it references.</summary>
    public static Runnable Load(GeneratorRun run) => new(run);

    /// <summary>Calls <c>Probe.Run</c>, a public static method of the project.</summary>
    public T Probe<T>(params object?[] arguments) => Invoke<T>("Probe", "Run", arguments);

    /// <summary>Calls a static method; what it throws comes out as it is.</summary>
    public T Invoke<T>(string type, string method, params object?[] arguments)
    {
        Type owner = Assembly.GetType(type, throwOnError: true)!;
        MethodInfo target = owner.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic).SingleOrDefault(candidate => candidate.Name == method)
            ?? throw new XunitException($"'{type}' has no single static method '{method}'.");
        try
        {
            return (T)target.Invoke(null, arguments)!;
        }
        catch (TargetInvocationException exception) when (exception.InnerException is { } inner)
        {
            ExceptionDispatchInfo.Throw(inner);
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _context.Unload();

    private Assembly Load(ProjectImage image)
    {
        using MemoryStream stream = new(image.Bytes);
        return _context.LoadFromStream(stream);
    }
}
