using System;
using System.IO;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Emit;
using TypedEvents.Generators;
using TypedEvents.Roslyn.Testing;

namespace TypedEvents.Cli.Tests;

/// <summary>A folder with assemblies as a build leaves them.</summary>
internal sealed class BuildOutput : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("typedevents-cli-").FullName;

    public string PathOf(string file) => Path.Combine(_folder, file);

    /// <summary>Compiles a project, with what the generator makes of it, into the folder.</summary>
    /// <returns>The path of the assembly.</returns>
    public string Add(TestProject project) => Add(project, new EmitOptions());

    public string AddReferenceAssembly(TestProject project) => Add(project, new EmitOptions(metadataOnly: true, includePrivateMembers: false));

    public string Write(string file, params byte[] bytes)
    {
        File.WriteAllBytes(PathOf(file), bytes);
        return PathOf(file);
    }

    public MetadataReference Reference(string assembly) => MetadataReference.CreateFromImage(File.ReadAllBytes(PathOf(assembly + ".dll")));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Add(TestProject project, EmitOptions options)
    {
        string path = PathOf(project.Name + ".dll");
        using FileStream stream = File.Create(path);
        EmitResult result = GeneratorRun.Of<TypedEventsGenerator>(project).Compilation.Emit(stream, options: options);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return path;
    }
}
