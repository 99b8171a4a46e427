using TypedEvents;

namespace SchemaEvolution;

/// <summary>Version 1 of <see cref="OrderPlaced"/>, as it was locked.</summary>
/// <param name="Id">The order.</param>
/// <param name="Total">What it costs, in euros.</param>
[TchuEvent("shop.order_placed", Version = 1)]
public sealed partial record OrderPlacedV1(string Id, decimal Total);
