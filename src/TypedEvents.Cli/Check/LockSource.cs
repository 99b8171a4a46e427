using System;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using TypedEvents.Schema;

namespace TypedEvents.Cli.Check;

/// <summary>Finds the lock that a command line names.</summary>
internal static class LockSource
{
    /// <exception cref="CommandException">There is no lock, or it cannot be read.</exception>
    public static LockFile ReadFile(string path)
    {
        try
        {
            return LockFile.Parse(path, File.ReadAllText(path));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new CommandException(
                ExitCodes.CannotTell, $"Cannot read '{path}': {exception.Message} Name a lock with --lock, or create one with the fix of TE2001.", exception);
        }
    }

    /// <param name="source">A file, a package or a git revision.</param>
    /// <param name="path">The lock that is checked; a revision has its predecessor at the same place.</param>
    /// <exception cref="CommandException">There is no lock, or it cannot be read.</exception>
    public static LockFile Read(string source, string path)
    {
        if (!File.Exists(source))
        {
            return LockFile.Parse($"{source}:{path}", ReadRevision(source, path));
        }

        return source.EndsWith(".nupkg", StringComparison.OrdinalIgnoreCase) ? LockFile.Parse(source, ReadPackage(source)) : ReadFile(source);
    }

    private static string ReadPackage(string package)
    {
        try
        {
            using ZipArchive archive = ZipFile.OpenRead(package);
            ZipArchiveEntry entry = archive.Entries.FirstOrDefault(candidate => candidate.FullName == SchemaLock.FileName)
                ?? throw new CommandException(
                    ExitCodes.CannotTell,
                    $"'{package}' holds no {SchemaLock.FileName}. Pack it: <None Include=\"{SchemaLock.FileName}\" Pack=\"true\" PackagePath=\"/\" />.");
            using StreamReader reader = new(entry.Open());
            return reader.ReadToEnd();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new CommandException(ExitCodes.CannotTell, $"Cannot read '{package}': {exception.Message} Is it a package?", exception);
        }
    }

    private static string ReadRevision(string revision, string path)
    {
        string full = Path.GetFullPath(path);
        if (revision.StartsWith('-'))
        {
            throw new CommandException(ExitCodes.BadUsage, $"'{revision}' is neither a file nor a git revision.");
        }

        ProcessStartInfo start = new("git", ["show", $"{revision}:./{Path.GetFileName(full)}"])
        {
            WorkingDirectory = Path.GetDirectoryName(full),
            RedirectStandardOutput = true,
            StandardOutputEncoding = Encoding.UTF8,
            RedirectStandardError = true,
        };
        try
        {
            using Process git = Process.Start(start)!;
            Task<string> error = git.StandardError.ReadToEndAsync();
            string text = git.StandardOutput.ReadToEnd();
            git.WaitForExit();
            return git.ExitCode == 0
                ? text
                : throw new CommandException(
                    ExitCodes.CannotTell,
                    $"'{revision}' is no file, and git cannot show the lock there: {error.GetAwaiter().GetResult().Trim()} Name a lock file, a .nupkg, or a revision that was fetched and has the lock.");
        }
        catch (Win32Exception exception)
        {
            throw new CommandException(ExitCodes.CannotTell, $"'{revision}' is no file, and git cannot be started: {exception.Message}", exception);
        }
    }
}
