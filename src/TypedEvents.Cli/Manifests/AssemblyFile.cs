using System;
using System.IO;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace TypedEvents.Cli.Manifests;

/// <summary>Opens assemblies as data: nothing of them is loaded or run.</summary>
internal static class AssemblyFile
{
    private const string Advice = "Name the assembly that the build wrote, for example bin/Release/net10.0/Shop.dll.";

    /// <exception cref="CommandException">The file cannot be read, or is not a .NET assembly with code.</exception>
    public static AssemblyMetadata Read(string path)
    {
        if (Directory.Exists(path))
        {
            throw Unreadable($"'{path}' is a folder. {Advice}", null);
        }

        try
        {
            using FileStream stream = File.OpenRead(path);
            using PEReader image = new(stream);
            if (!image.HasMetadata || image.GetMetadataReader() is not { IsAssembly: true } metadata)
            {
                throw NotAnAssembly(path, null);
            }

            AssemblyReader reader = new(metadata);
            return reader.IsReferenceAssembly
                ? throw Unreadable($"'{path}' is a reference assembly: it has no code, and does not say where the program takes handlers from. {Advice}", null)
                : reader.Read();
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw Unreadable($"There is no file '{path}'. Build the program first. {Advice}", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw Unreadable($"Cannot read '{path}': {exception.Message} {Advice}", exception);
        }
        catch (Exception exception) when (exception is BadImageFormatException or OverflowException)
        {
            throw NotAnAssembly(path, exception);
        }
    }

    private static CommandException NotAnAssembly(string path, Exception? inner) =>
        Unreadable($"'{path}' is not a .NET assembly, or is damaged. {Advice} Executables without the extension .dll, single files and native programs hold no metadata.", inner);

    private static CommandException Unreadable(string message, Exception? inner) => new(ExitCodes.UnreadableAssembly, message, inner);
}
