using System;

namespace TypedEvents.Cli;

/// <summary>The process.</summary>
internal static class Program
{
    private static int Main(string[] args) => TypedEventsCommand.Run(args, Console.Out, Console.Error);
}
