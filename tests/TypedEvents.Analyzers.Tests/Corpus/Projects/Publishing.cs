using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using TypedEvents;

namespace Corpus.Publishing;

[TchuEvent("line.read")]
public sealed partial record LineRead(int Number, string Text);

public sealed class Importer(IEventBus bus)
{
    public async Task<int> ImportAsync(IEnumerable<string> lines)
    {
        LineRead[] read = [.. lines.Select((text, i) => new LineRead(i, text))];
        IReadOnlyList<PublishReceipt> receipts = await bus.PublishBatchAsync(read);
        await Task.WhenAll(read.Select(line => bus.PublishAsync(line).AsTask()));
        foreach (LineRead line in read)
        {
            await bus.PublishAsync(line).ConfigureAwait(false);
        }

        return receipts.Count(receipt => receipt.Outcome == PublishOutcome.Durable);
    }

    public ValueTask<PublishReceipt> ForwardAsync(LineRead line) => bus.PublishAsync(line, new PublishOptions { EventId = Guid.Empty });

    public void Forget(LineRead line) => _ = bus.PublishAsync(line);
}
