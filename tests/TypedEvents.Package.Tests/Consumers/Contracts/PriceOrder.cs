using TypedEvents;

namespace Shop.Contracts;

/// <summary>Asks what an order costs.</summary>
/// <param name="Quantity">How many.</param>
/// <param name="Price">Of one.</param>
[TchuRpc("shop.order.price")]
public sealed partial record PriceOrder(int Quantity, decimal Price) : IRpc<OrderPrice>;
