using System;
using System.IO;
using System.Threading.Tasks;

namespace TypedEvents.Quickstart.Tests;

/// <summary>Runs the program from beginning to end.</summary>
internal static class QuickstartProgram
{
    public static Task<ProgramResult> RunAsync(params string[] arguments) => RunAsync(_ => Task.CompletedTask, arguments);

    /// <param name="writeInput">Writes the program's standard input.</param>
    /// <param name="arguments">The command line.</param>
    /// <param name="heapLimit">Most bytes of managed heap; null for no limit.</param>
    public static async Task<ProgramResult> RunAsync(Func<StreamWriter, Task> writeInput, string[] arguments, long? heapLimit = null)
    {
        await using RunningProgram program = RunningProgram.Start(arguments, heapLimit);
        Task<ProgramResult> ending = program.EndAsync();
        try
        {
            await writeInput(program.Input);
            program.Input.Close();
        }
        catch (IOException)
        {
            // The program has ended before it read everything; the exit code and its errors say why.
        }

        return await ending;
    }
}
