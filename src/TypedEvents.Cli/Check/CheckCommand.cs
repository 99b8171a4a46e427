using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using TypedEvents.Cli.Manifests;
using TypedEvents.Schema;

namespace TypedEvents.Cli.Check;

/// <summary><c>typedevents check</c>.</summary>
internal static class CheckCommand
{
    private const string Text = "text";
    private const string Sarif = "sarif";

    public static Command Create()
    {
        Option<string> against = new("--against")
        {
            Description = "What runs now: a lock file, a package (.nupkg) that holds one, or a git revision, for example origin/main.",
            HelpName = "lock, package or revision",
            Required = true,
        };
        Option<string> locked = new("--lock") { Description = "The lock to check.", HelpName = "file", DefaultValueFactory = _ => SchemaLock.FileName };
        Option<string?> assembly = new("--assembly")
        {
            Description = "The built assembly of the lock's project: tells the mode of contracts that set none, and which versions casters connect.",
            HelpName = "file",
        };
        Option<string?> compatibility = new("--compatibility")
        {
            Description = $"The mode of contracts that set none: {Compatibility.Names}. Default: that of the assembly, otherwise {Compatibility.Default}.",
            HelpName = "mode",
        };
        compatibility.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var value }] && Compatibility.Parse(value) is null)
            {
                result.AddError($"'{value}' is no mode. Write one of {Compatibility.Names}.");
            }
        });
        Option<string> format = new("--format") { Description = "How to write what was found.", DefaultValueFactory = _ => Text };
        format.AcceptOnlyFromAmong(Text, Sarif);
        Option<string?> output = new("--output") { Description = "The file to write. Default: the standard output.", HelpName = "file" };

        Command command = new("check", "Tells whether a schema lock breaks programs that run another one.") { against, locked, assembly, compatibility, format, output };
        command.SetAction(result =>
        {
            LockFile now = LockSource.ReadFile(result.GetRequiredValue(locked));
            LockFile before = LockSource.Read(result.GetRequiredValue(against), now.Path);
            AssemblyMetadata? built = result.GetValue(assembly) is { } path ? ReadAssembly(path) : null;
            Compatibility mode = Compatibility.Parse(result.GetValue(compatibility) ?? built?.Compatibility ?? "") ?? Compatibility.Default;
            IReadOnlyList<Finding> findings = LockCheck.Compare(before.Lock, now, mode, built?.Histories);
            string report = result.GetRequiredValue(format) == Sarif ? SarifReport.Write(findings, now.Path) : TextReport.Write(findings, now.Path, before.Path);
            OutputFile.Write(report, result.GetValue(output), result.InvocationConfiguration.Output);
            return findings.Any(finding => finding.Level == FindingLevel.Error) ? ExitCodes.Breaking : ExitCodes.Ok;
        });
        return command;
    }

    private static AssemblyMetadata ReadAssembly(string path)
    {
        try
        {
            AssemblyMetadata assembly = AssemblyFile.Read(path);
            return assembly.Manifest is null
                ? throw new CommandException(ExitCodes.CannotTell, $"'{path}' holds no manifest of TypedEvents. Name the assembly that the lock's project builds.")
                : assembly;
        }
        catch (CommandException exception) when (exception.ExitCode == ExitCodes.UnreadableAssembly)
        {
            throw new CommandException(ExitCodes.CannotTell, exception.Message, exception);
        }
    }
}
