using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using TypedEvents;

namespace Corpus.Consumers;

[TchuEvent("stock.changed")]
public sealed partial record StockChanged(string Article, int Left);

[TchuEvent("stock.empty")]
public sealed partial record StockEmpty(string Article);

public sealed class StockConsumer(IEventBus bus, Dictionary<string, int> levels)
{
    private readonly SemaphoreSlim _gate = new(1);

    [Subscribe]
    public async Task ConsumeAsync(StockChanged change, EventContext context)
    {
        await _gate.WaitAsync(context.CancellationToken);
        try
        {
            levels[change.Article] = change.Left;
            if (change.Left == 0)
            {
                await bus.PublishAsync(new StockEmpty(change.Article), cancellationToken: context.CancellationToken);
            }
        }
        finally
        {
            _gate.Release();
        }

        await Task.Run(() => Console.WriteLine(context.Topic), context.CancellationToken);
    }
}
