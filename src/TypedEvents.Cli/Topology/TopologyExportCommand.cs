using System.CommandLine;
using System.CommandLine.Parsing;
using TypedEvents.Cli.Manifests;
using TypedEvents.RabbitMq.Topology;

namespace TypedEvents.Cli.Topology;

/// <summary><c>typedevents topology export</c>.</summary>
internal static class TopologyExportCommand
{
    private const string Quorum = "quorum";
    private const string Classic = "classic";

    public static Command Create()
    {
        RabbitMqOptions defaults = new();
        Argument<string> assembly = new("assembly")
        {
            Description = "The program's assembly in its build output, for example bin/Release/net10.0/Shop.dll. It is read, not loaded.",
        };
        assembly.Validators.Add(RefuseOption);
        Option<string?> service = new("--service") { Description = "Name of the service. Default: the assembly's name.", HelpName = "name" };
        Option<string> exchange = new("--exchange")
        {
            Description = "The topic exchange of events.",
            HelpName = "name",
            DefaultValueFactory = _ => defaults.Exchange,
        };
        Option<string?> queue = new("--queue") { Description = "The service's queue. Default: the service's name.", HelpName = "name" };
        Option<string> queueType = new("--queue-type") { Description = "Type of the service's queues.", DefaultValueFactory = _ => Quorum };
        queueType.AcceptOnlyFromAmong(Quorum, Classic);
        Option<string> virtualHost = new("--virtual-host")
        {
            Description = "The virtual host that everything is in; it must exist.",
            HelpName = "name",
            DefaultValueFactory = _ => defaults.VirtualHost,
        };
        Option<string?> output = new("--output") { Description = "The file to write. Default: the standard output.", HelpName = "file" };

        Command command = new("export", "Writes the RabbitMQ definitions of a built program, without a broker and without starting it.")
        {
            assembly, service, exchange, queue, queueType, virtualHost, output,
        };
        command.SetAction(result =>
        {
            ProgramManifest program = ProgramManifest.Load(result.GetRequiredValue(assembly));
            string name = result.GetValue(service) ?? program.AssemblyName;
            TopologyExport export = new(
                name,
                new RabbitMqNames(result.GetRequiredValue(exchange), result.GetValue(queue) ?? name),
                result.GetRequiredValue(queueType) == Classic ? RabbitMqQueueType.Classic : RabbitMqQueueType.Quorum,
                result.GetRequiredValue(virtualHost),
                program.Bindings);
            export.ThrowIfRefused();
            OutputFile.Write(DefinitionsWriter.Write(export), result.GetValue(output), result.InvocationConfiguration.Output);
            return ExitCodes.Ok;
        });
        return command;
    }

    /// <summary>What is no option here would else be taken for a file that is not there.</summary>
    private static void RefuseOption(ArgumentResult result)
    {
        if (result.Tokens is [{ Value: ['-', ..] value }])
        {
            result.AddError($"There is no option '{value}'. A file of that name is written './{value}'.");
        }
    }
}
