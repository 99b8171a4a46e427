using System;
using System.Threading;
using System.Threading.Tasks;
using TypedEvents;

namespace Corpus.Policies;

[TchuEvent("payment.received")]
public sealed partial record PaymentReceived(string Id, decimal Amount);

[Retry(Immediate = 1, Delayed = 2, BaseDelaySeconds = 0.5)]
[Timeout(5)]
public sealed class Payments(IEventBus bus)
{
    [Subscribe(Name = "book")]
    public async Task BookAsync(PaymentReceived payment, CancellationToken cancellationToken)
    {
        PublishReceipt receipt = await bus.TryPublishAsync(payment with { Amount = 0 }, new PublishOptions { CorrelationId = payment.Id }, cancellationToken);
        if (!receipt.IsAccepted)
        {
            throw new InvalidOperationException("Not booked.", receipt.Error);
        }
    }

    [Subscribe(Name = "thank"), Retry(Immediate = 0), Timeout(1)]
    public void Thank(PaymentReceived payment) => Console.WriteLine(bus.Describe().Service + payment.Id);
}
