using System;

namespace TypedEvents.Cli;

/// <summary>Ends the command with a message for its user, who is told what, why and the fix.</summary>
/// <param name="exitCode">One of <see cref="ExitCodes"/>.</param>
/// <param name="message">The message.</param>
/// <param name="inner">The reason.</param>
internal sealed class CommandException(int exitCode, string message, Exception? inner = null) : Exception(message, inner)
{
    public int ExitCode { get; } = exitCode;
}
