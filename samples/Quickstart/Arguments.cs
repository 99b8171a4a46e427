using System;
using System.IO;
using System.Linq;

namespace Quickstart;

/// <summary>The command line.</summary>
internal sealed record Arguments
{
    public const string Usage = """
        Usage: Quickstart [--rabbitmq URI] [FILE | -]

        Publishes the events of a JSON-lines file to three services: in this process, or over RabbitMQ, then each in a process of its own.
        A line is {"topic": "user.created", "data": {...}}. Without FILE: the events.jsonl beside the program; -: standard input.

        --rabbitmq URI   for example amqp://localhost or amqps://user:password@host/virtual-host

        Exit codes: 0 every line was an event; 1 wrong usage, input that cannot be read, a broker or service that failed, or interrupted;
                    2 some lines were skipped because they are not events.
        """;

    private static FileStreamOptions Options => new() { BufferSize = 0, Options = FileOptions.SequentialScan };

    /// <summary>A file, <c>-</c> for standard input, or null for the one beside the program.</summary>
    public string? File { get; private init; }

    /// <summary>Address of a RabbitMQ server; null for a broker in this process.</summary>
    public string? RabbitMq { get; private init; }

    /// <summary>The service that this process is, started by another; null for the process that imports.</summary>
    public string? Service { get; private init; }

    public static bool AskForHelp(string[] args) => args is ["-h" or "--help"];

    /// <returns>Null when they are not as <see cref="Usage"/> says.</returns>
    public static Arguments? Parse(ReadOnlySpan<string> args) => args switch
    {
        [] => new Arguments(),
        ["--rabbitmq", { Length: > 0 } uri, .. var rest] => Parse(rest) is { RabbitMq: null } others ? others with { RabbitMq = uri } : null,
        ["--service", var name, .. var rest] when Services.Names.Contains(name) => Parse(rest) is { Service: null, File: null } others ? others with { Service = name } : null,
        [{ Length: > 0 } file, .. var rest] when file == "-" || file[0] != '-' => Parse(rest) is { File: null, Service: null } others ? others with { File = file } : null,
        _ => null,
    };

    /// <exception cref="IOException">There is no such file, or it cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It must not be read.</exception>
    public Stream OpenInput() => File switch
    {
        "-" => Console.OpenStandardInput(),
        { } file => new FileStream(file, Options),
        null => new FileStream(Path.Combine(AppContext.BaseDirectory, "events.jsonl"), Options),
    };
}
