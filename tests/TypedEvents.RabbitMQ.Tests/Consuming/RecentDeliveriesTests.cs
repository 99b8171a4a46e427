using System;
using System.Collections.Generic;
using System.Linq;
using TypedEvents.RabbitMq.Consuming;

namespace TypedEvents.RabbitMQ.Tests.Consuming;

public sealed class RecentDeliveriesTests
{
    private static readonly Guid Id = Guid.NewGuid();

    [Fact]
    public void Begin_WhileItsTwinRuns_WaitsForHowThatEnds()
    {
        RecentDeliveries recent = new(10);
        RabbitMqDelivery first = Deliveries.Delivery(1, Id);
        RabbitMqDelivery second = Deliveries.Delivery(2, Id);

        Assert.Equal(Recollection.New, recent.Begin(first));
        Assert.Equal(Recollection.Running, recent.Begin(second));

        Assert.Equal([second], recent.End(first.Key));
        Assert.Equal(Recollection.Handled, recent.Begin(Deliveries.Delivery(3, Id)));
    }

    [Fact]
    public void Forget_WhatWasNotHandled_LetsItsTwinRun()
    {
        RecentDeliveries recent = new(10);
        RabbitMqDelivery second = Deliveries.Delivery(2, Id);
        recent.Begin(Deliveries.Delivery(1, Id));
        recent.Begin(second);

        Assert.Equal([second], recent.Forget(second.Key));
        Assert.Equal(Recollection.New, recent.Begin(second));
    }

    [Fact]
    public void Begin_AnotherPieceOfWork_IsNew()
    {
        RecentDeliveries recent = new(10);
        recent.Begin(Deliveries.Delivery(1, Id));

        Assert.Equal(Recollection.New, recent.Begin(Deliveries.Delivery(2, Id, attempts: 1)));
        Assert.Equal(Recollection.New, recent.Begin(Deliveries.Delivery(3, Id, handler: "h")));
        Assert.Equal(Recollection.New, recent.Begin(Deliveries.Delivery(4, Id, life: 7)));
        Assert.Equal(Recollection.New, recent.Begin(Deliveries.Delivery(5, Id, topic: "u")));
        Assert.Equal(Recollection.New, recent.Begin(Deliveries.Delivery(6, Id, version: 2)));
        Assert.Equal(Recollection.New, recent.Begin(Deliveries.Delivery(7)));
    }

    [Fact]
    public void End_NothingWaits_IsNull()
    {
        RecentDeliveries recent = new(10);
        RabbitMqDelivery only = Deliveries.Delivery(1, Id);
        recent.Begin(only);

        Assert.Null(recent.End(only.Key));
        Assert.Null(recent.End(only.Key));
        Assert.Null(recent.Forget(only.Key));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(5)]
    public void Handled_MoreThanItRemembers_ForgetsTheOldest(int capacity)
    {
        for (int seed = 0; seed < 1000; seed++)
        {
            Random random = new(seed);
            RecentDeliveries recent = new(capacity);
            Guid[] ids = [.. Enumerable.Range(0, 8).Select(_ => Guid.NewGuid())];
            Queue<Guid> remembered = new();
            for (int step = 0; step < 40; step++)
            {
                RabbitMqDelivery delivery = Deliveries.Delivery((ulong)step, ids[random.Next(ids.Length)]);
                Guid id = delivery.Headers.EventId;

                Assert.Equal(remembered.Contains(id) ? Recollection.Handled : Recollection.New, recent.Begin(delivery));
                if (remembered.Contains(id))
                {
                    continue;
                }

                if (random.Next(3) == 0)
                {
                    recent.Forget(delivery.Key);
                    continue;
                }

                recent.End(delivery.Key);
                remembered.Enqueue(id);
                if (remembered.Count > capacity)
                {
                    remembered.Dequeue();
                }
            }
        }
    }
}
