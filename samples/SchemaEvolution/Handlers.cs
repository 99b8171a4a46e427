using System;
using TypedEvents;

namespace SchemaEvolution;

/// <summary>Sees the current version only.</summary>
public static class Handlers
{
    /// <summary>Prints an order.</summary>
    [Subscribe]
    public static void On(OrderPlaced order) => Console.WriteLine(FormattableString.Invariant($"order {order.Id}: {order.Total} {order.Currency}"));
}
