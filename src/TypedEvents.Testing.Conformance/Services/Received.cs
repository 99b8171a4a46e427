using System;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using TypedEvents.Transports;

namespace TypedEvents.Testing.Conformance.Services;

/// <summary>A delivery with its own copy of the body, and who got it.</summary>
internal sealed class Received(ITransport transport, Delivery delivery, long arrivedAt)
{
    public Delivery Delivery => delivery;

    public MessageHeaders Headers => delivery.Headers;

    public byte[] Body { get; } = delivery.Body.ToArray();

    public string Text => Encoding.UTF8.GetString(Body);

    /// <summary>Timestamp of the fixture's clock.</summary>
    public long ArrivedAt => arrivedAt;

    public Task<bool> AckAsync() => SettleAsync(Settlement.Ack);

    public Task<bool> AbandonAsync() => SettleAsync(Settlement.Abandon);

    public Task<bool> RetryAsync(TimeSpan delay, string handler = "handler", int attempts = 1) =>
        SettleAsync(Settlement.Replace([Retry(delay, handler, attempts)]));

    public Task<bool> DeadLetterAsync(string handler = "handler", string message = "broken") =>
        SettleAsync(Settlement.Replace([Dead(handler, message)]));

    public Task<bool> SettleAsync(Settlement settlement) => transport.SettleAsync(delivery, settlement, CancellationToken.None).OrFail();

    public SettlementCopy Retry(TimeSpan delay, string handler, int attempts) =>
        new(Headers with { HandlerId = handler, Attempts = attempts }, delay);

    public SettlementCopy Dead(string handler, string message) => new(
        Headers with { HandlerId = handler, Attempts = 3 },
        TimeSpan.Zero,
        new DeadLetterCause(DeadLetterReason.HandlerFailed, message, "System.InvalidOperationException"));
}
