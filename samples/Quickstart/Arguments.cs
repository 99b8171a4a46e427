using System;
using System.IO;

namespace Quickstart;

/// <summary>The command line: nothing, a file, or <c>-</c> for standard input.</summary>
internal static class Arguments
{
    public const string Usage = """
        Usage: Quickstart [FILE | -]

        Publishes the events of a JSON-lines file to three services in this process.
        A line is {"topic": "user.created", "data": {...}}. Without FILE: the events.jsonl beside the program; -: standard input.

        Exit codes: 0 every line was an event; 1 wrong usage, input that cannot be read, or interrupted;
                    2 some lines were skipped because they are not events.
        """;

    public static bool AskForHelp(string[] args) => args is ["-h" or "--help"];

    public static bool AreValid(string[] args) => args is [] or ["-"] || (args is [{ Length: > 0 } file] && !file.StartsWith('-'));

    /// <exception cref="IOException">There is no such file, or it cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It must not be read.</exception>
    public static Stream OpenInput(string[] args) => args switch
    {
        ["-"] => Console.OpenStandardInput(),
        [string file] => new FileStream(file, Options),
        _ => new FileStream(Path.Combine(AppContext.BaseDirectory, "events.jsonl"), Options),
    };

    private static FileStreamOptions Options => new() { BufferSize = 0, Options = FileOptions.SequentialScan };
}
