using TypedEvents;

namespace SchemaEvolution;

/// <summary>An order was placed.</summary>
/// <param name="Id">The order.</param>
/// <param name="Total">What it costs.</param>
/// <param name="Currency">The currency of <paramref name="Total"/>, for example <c>EUR</c>; new in version 2.</param>
[TchuEvent("shop.order_placed", Version = 2)]
public sealed partial record OrderPlaced(string Id, decimal Total, string Currency)
{
    /// <summary>Fills in what version 1 did not have: the shop sold in euros only.</summary>
    [Upcaster]
    internal static OrderPlaced From(OrderPlacedV1 old) => new(old.Id, old.Total, "EUR");

    /// <summary>For services that still run version 1, while a rollout lasts.</summary>
    [Downcaster]
    internal static OrderPlacedV1 To(OrderPlaced order) => new(order.Id, order.Total);
}
