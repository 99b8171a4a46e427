using System;
using TypedEvents.Schema;

namespace TypedEvents.Cli.Check;

/// <summary>A lock with where it came from.</summary>
/// <param name="Path">The file, or how the user named the source.</param>
/// <param name="Text">Its text.</param>
/// <param name="Lock">What it says.</param>
internal sealed record LockFile(string Path, string Text, SchemaLock Lock)
{
    /// <exception cref="CommandException">The text is no lock.</exception>
    public static LockFile Parse(string path, string text)
    {
        try
        {
            return new LockFile(path, text, SchemaLock.Read(text));
        }
        catch (SchemaLockException exception)
        {
            throw new CommandException(ExitCodes.CannotTell, $"{path}({exception.Line}): {exception.Message}", exception);
        }
    }

    /// <summary>The line that begins with this text, from 1; 1 when there is none.</summary>
    public int LineOf(string start)
    {
        string[] lines = Text.Split('\n');
        int index = Array.FindIndex(lines, line => line.StartsWith(start, StringComparison.Ordinal));
        return Math.Max(index, 0) + 1;
    }
}
