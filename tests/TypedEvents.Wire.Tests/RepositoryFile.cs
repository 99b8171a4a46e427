using System;
using System.IO;

namespace TypedEvents.Wire.Tests;

/// <summary>Finds files of the repository from wherever the tests run.</summary>
internal static class RepositoryFile
{
    private static readonly string Root = FindRoot();

    public static string Path(string relative) => System.IO.Path.Combine(Root, relative);

    private static string FindRoot()
    {
        DirectoryInfo? directory = new(AppContext.BaseDirectory);
        while (directory is not null && !File.Exists(System.IO.Path.Combine(directory.FullName, "TypedEvents.sln")))
        {
            directory = directory.Parent;
        }

        return directory?.FullName ?? throw new DirectoryNotFoundException("The tests must run inside the repository.");
    }
}
