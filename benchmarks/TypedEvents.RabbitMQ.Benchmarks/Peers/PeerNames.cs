using System;
using System.Collections.Generic;

namespace TypedEvents.RabbitMq.Benchmarks.Peers;

/// <summary>The peers, in the order of the report.</summary>
internal static class PeerNames
{
    public const string Raw = "raw";
    public const string MassTransit = "masstransit";
    public const string Ours = "ours";

    public static IReadOnlyList<string> All { get; } = [Raw, MassTransit, Ours];

    public static string Title(string name) => name switch
    {
        Raw => "RabbitMQ.Client",
        MassTransit => "MassTransit",
        Ours => "TypedEvents",
        _ => throw new ArgumentException($"There is no peer '{name}'.", nameof(name)),
    };

    public static IPeer Create(string name, PeerOptions options) => name switch
    {
        Raw => new RawPeer(options),
        MassTransit => new MassTransitPeer(options),
        Ours => new TypedEventsPeer(options),
        _ => throw new ArgumentException($"There is no peer '{name}'.", nameof(name)),
    };
}
