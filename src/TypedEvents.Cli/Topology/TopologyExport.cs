using System.Collections.Generic;
using System.Linq;
using System.Text;
using TypedEvents.RabbitMq.Topology;

namespace TypedEvents.Cli.Topology;

/// <summary>What is exported.</summary>
/// <param name="Service">Name of the service.</param>
/// <param name="Names">What everything on the broker is called.</param>
/// <param name="QueueType">Type of the service's queues.</param>
/// <param name="VirtualHost">The virtual host that everything is in.</param>
/// <param name="Topics">Topics and patterns of the service's queue.</param>
internal sealed record TopologyExport(string Service, RabbitMqNames Names, RabbitMqQueueType QueueType, string VirtualHost, IReadOnlyList<string> Topics)
{
    private const int MaxServiceLength = 200;
    private const int MaxNameBytes = 255;
    private const string Reserved = "amq.";

    /// <summary>Refuses names that the host would refuse at start, or the broker at import.</summary>
    /// <exception cref="CommandException">Which option, and what is allowed.</exception>
    public void ThrowIfRefused()
    {
        Require(Service.Trim().Length is > 0 and <= MaxServiceLength, "--service", Service, $"a service's name has 1 to {MaxServiceLength} characters");
        Require(!string.IsNullOrWhiteSpace(VirtualHost), "--virtual-host", VirtualHost, "a virtual host has a name; the default one is '/'");
        RequireBrokerName("--exchange", Names.Exchange, Names.RequestExchange);
        RequireBrokerName("--queue", Names.Queue, DelayLadder.Rungs.Select(Names.Delay).MaxBy(name => name.Length)!);
    }

    private static void RequireBrokerName(string option, string name, string longest)
    {
        Require(!string.IsNullOrWhiteSpace(name), option, name, "the name must not be empty");
        Require(!name.StartsWith(Reserved, System.StringComparison.Ordinal), option, name, $"names that start with '{Reserved}' belong to the broker");
        Require(
            Encoding.UTF8.GetByteCount(longest) <= MaxNameBytes, option, name,
            $"with the suffixes that are added it may have {MaxNameBytes} bytes, so at most {MaxNameBytes - Encoding.UTF8.GetByteCount(longest[name.Length..])} itself");
    }

    private static void Require(bool isAllowed, string option, string value, string rule)
    {
        if (!isAllowed)
        {
            throw new CommandException(ExitCodes.BadUsage, $"{option} cannot be '{value}': {rule}.");
        }
    }
}
