using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.IO;
using TypedEvents.Cli.Check;
using TypedEvents.Cli.Golden;
using TypedEvents.Cli.Topology;

namespace TypedEvents.Cli;

/// <summary>The command line of the tool.</summary>
internal static class TypedEventsCommand
{
    private const string Name = "typedevents";

    public static int Run(IReadOnlyList<string> arguments, TextWriter output, TextWriter error)
    {
        ParseResult result = Create().Parse(arguments);
        if (result.Action is System.CommandLine.Invocation.ParseErrorAction)
        {
            return Refuse(result, error);
        }

        try
        {
            return result.Invoke(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false });
        }
        catch (CommandException exception)
        {
            error.Write($"{Name}: {exception.Message}\n");
            return exception.ExitCode;
        }
    }

    private static RootCommand Create() => new("Tools for services that use TypedEvents.")
    {
        HelpName = Name,
        Subcommands =
        {
            CheckCommand.Create(),
            GoldenCommand.Create(),
            new Command("topology", "What a service needs on its broker.") { Subcommands = { TopologyExportCommand.Create() } },
        },
    };

    /// <summary>Errors only, and not on the standard output, which may be on its way into a file.</summary>
    private static int Refuse(ParseResult result, TextWriter error)
    {
        foreach (ParseError problem in result.Errors)
        {
            error.Write($"{Name}: {problem.Message}\n");
        }

        error.Write($"Run '{CommandPath(result.CommandResult)} --help' for the command line.\n");
        return ExitCodes.BadUsage;
    }

    private static string CommandPath(CommandResult result) =>
        result.Parent is CommandResult parent ? $"{CommandPath(parent)} {result.Command.Name}" : Name;
}
