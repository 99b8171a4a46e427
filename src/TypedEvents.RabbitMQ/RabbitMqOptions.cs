using System;
using System.Collections.Generic;

namespace TypedEvents;

/// <summary>Options of the RabbitMQ transport: configuration section <c>TypedEvents:RabbitMq</c>, then code. Validated when the host starts.</summary>
public sealed class RabbitMqOptions
{
    /// <summary>The configuration section.</summary>
    public const string SectionName = "TypedEvents:RabbitMq";

    /// <summary><c>amqp://user:password@host:port/vhost</c> or <c>amqps://...</c>; what it names wins over the options below. Default null:
    /// <c>ConnectionStrings:typedevents-rabbitmq</c>, if configured.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>Brokers of one cluster, each <c>host</c> or <c>host:port</c>, tried in random order. Default: <c>localhost</c>. Default port 5672, with TLS 5671.</summary>
    public IList<string> Hosts { get; } = [];

    /// <summary>User name. Default <c>guest</c>, which is refused on other machines.</summary>
    public string UserName { get; set; } = "guest";

    /// <summary>Password. Never logged. Default <c>guest</c>.</summary>
    public string Password { get; set; } = "guest";

    /// <summary>Virtual host. Default <c>/</c>.</summary>
    public string VirtualHost { get; set; } = "/";

    /// <summary>The topic exchange of events; requests use <c>{Exchange}.rpc</c>. Default <c>tchu_events</c>.</summary>
    public string Exchange { get; set; } = "tchu_events";

    /// <summary>Name of the service's queue; its dead letters are in <c>{QueueName}.dead</c>. Default null: the service's name.</summary>
    public string? QueueName { get; set; }

    /// <summary>Type of the service's queues. A queue that exists with another type is a fatal error. Default <see cref="RabbitMqQueueType.Quorum"/>.</summary>
    public RabbitMqQueueType QueueType { get; set; }

    /// <summary>Messages taken ahead per unit of <see cref="TypedEventsOptions.Concurrency"/>, 1 to 1000; their product is at most 1000. More hides the
    /// way to the broker, 1 leaves what waits to other replicas. Default 16.</summary>
    public int PrefetchPerSlot { get; set; } = 16;

    /// <summary>How long a publish may take, reconnecting and sending again included. Default 10 s.</summary>
    public TimeSpan PublishTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long starting waits for a broker that does not answer. What is wrong for good, such as a refused login, fails at once. Default 60 s.</summary>
    public TimeSpan StartTimeout { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>Whether a publish fails at once while the broker blocks publishers (memory or disk alarm), instead of waiting for
    /// <see cref="PublishTimeout"/>. Default false.</summary>
    public bool FailWhenBlocked { get; set; }

    /// <summary>Whether to declare exchanges and queues. False for brokers that are set up from <c>typedevents topology export</c>: then
    /// they must exist. Default true.</summary>
    public bool DeclareTopology { get; set; } = true;

    /// <summary>Base URI of the management plugin, for example <c>http://localhost:15672</c>; used to find bindings that the service no longer has.
    /// Default null: not checked.</summary>
    public string? ManagementUri { get; set; }

    /// <summary>Whether bindings of the service's queue that the program no longer has are removed at start, instead of reported. Needs
    /// <see cref="ManagementUri"/>. Default false.</summary>
    public bool RemoveStaleBindings { get; set; }

    /// <summary>Deliveries of one message that end without a settlement before it is dead; finds messages that kill their process. Quorum queues only.
    /// 1 to 1000. Default 20.</summary>
    public int MaxDeliveries { get; set; } = 20;

    /// <summary>Messages remembered as handled, so that a redelivery is settled without running the handler again. 0 to 1 000 000. Default 10 000.</summary>
    public int RememberedMessages { get; set; } = 10_000;

    /// <summary>Whether plain text to another machine is allowed. Default false.</summary>
    public bool AllowInsecureTransport { get; set; }

    /// <summary>Whether the user <c>guest</c> is allowed on another machine. Default false.</summary>
    public bool AllowGuest { get; set; }

    /// <summary>TLS.</summary>
    public RabbitMqTlsOptions Tls { get; set; } = new();
}
