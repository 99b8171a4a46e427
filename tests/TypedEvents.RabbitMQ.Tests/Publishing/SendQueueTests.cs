using System;
using System.Collections.Generic;
using TypedEvents.RabbitMq.Publishing;

namespace TypedEvents.RabbitMQ.Tests.Publishing;

public sealed class SendQueueTests
{
    [Fact]
    public void Queue_RandomScripts_DoesAsAListDoes()
    {
        for (int seed = 0; seed < 5000; seed++)
        {
            Random random = new(seed);
            SendQueue queue = new();
            List<PendingSend> model = [];
            for (int step = 0; step < 40; step++)
            {
                switch (random.Next(4))
                {
                    case 0:
                        PendingSend last = new();
                        queue.AddLast(last);
                        model.Add(last);
                        break;
                    case 1:
                        PendingSend first = new();
                        queue.AddFirst(first);
                        model.Insert(0, first);
                        break;
                    case 2 when model.Count > 0:
                        PendingSend any = model[random.Next(model.Count)];
                        queue.Remove(any);
                        model.Remove(any);
                        Assert.False(any.IsQueued);
                        break;
                    case 3 when model.Count > 0:
                        PendingSend again = model[0];
                        queue.Remove(again);
                        queue.AddLast(again);
                        model.RemoveAt(0);
                        model.Add(again);
                        break;
                }

                Assert.Equal(model, All(queue));
                Assert.Equal(model.Count, queue.Count);
            }
        }
    }

    private static List<PendingSend> All(SendQueue queue)
    {
        List<PendingSend> all = [];
        for (PendingSend? send = queue.First; send is not null; send = send.Next)
        {
            Assert.True(send.IsQueued);
            Assert.Same(all.Count > 0 ? all[^1] : null, send.Previous);
            all.Add(send);
        }

        return all;
    }
}
