using System;
using System.IO;

namespace TypedEvents.Cli;

/// <summary>Where a command writes: a file, or the standard output.</summary>
internal static class OutputFile
{
    /// <param name="text">What to write.</param>
    /// <param name="file">The file; null for the standard output.</param>
    /// <param name="output">The standard output.</param>
    /// <exception cref="CommandException">The file cannot be written.</exception>
    public static void Write(string text, string? file, TextWriter output)
    {
        if (file is null)
        {
            output.Write(text);
            return;
        }

        try
        {
            File.WriteAllText(file, text);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new CommandException(ExitCodes.BadUsage, $"Cannot write '{file}': {exception.Message} Name a file that can be written, in a folder that exists.", exception);
        }
    }
}
