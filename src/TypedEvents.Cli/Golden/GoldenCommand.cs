using System.CommandLine;
using System.Linq;
using TypedEvents.Cli.Check;
using TypedEvents.Schema;

namespace TypedEvents.Cli.Golden;

/// <summary><c>typedevents golden</c>.</summary>
internal static class GoldenCommand
{
    public static Command Create()
    {
        Option<string> locked = new("--lock") { Description = "The lock that says which versions there are.", HelpName = "file", DefaultValueFactory = _ => SchemaLock.FileName };
        Option<string> output = new("--output") { Description = "The folder of the samples.", HelpName = "folder", DefaultValueFactory = _ => "golden" };
        Command command = new("golden", "Writes a sample of every locked version that has none yet, in both formats. Samples that exist are never changed.") { locked, output };
        command.SetAction(result =>
        {
            SampleFolder folder = new(result.GetRequiredValue(output));
            int written = 0;
            foreach (SchemaVersion version in LockSource.ReadFile(result.GetRequiredValue(locked)).Lock.Versions.Where(version => !version.IsRemoved))
            {
                written += folder.Add(version);
            }

            result.InvocationConfiguration.Output.Write($"{folder.Path}: {written} sample(s) written\n");
            return ExitCodes.Ok;
        });
        return command;
    }
}
