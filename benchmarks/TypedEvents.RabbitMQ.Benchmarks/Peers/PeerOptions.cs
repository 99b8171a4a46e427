namespace TypedEvents.RabbitMq.Benchmarks.Peers;

/// <summary>What a peer is made with.</summary>
/// <param name="Uri">Broker and virtual host.</param>
/// <param name="Quorum">Whether the queues of services are quorum queues.</param>
/// <param name="Size">Bytes of a body.</param>
/// <param name="Orders">Number of different orders, which come in turn.</param>
internal sealed record PeerOptions(string Uri, bool Quorum, int Size, int Orders);
