using System.ComponentModel.DataAnnotations;
using TypedEvents;

namespace Aot.Contracts;

[TchuRpc("shop.order.price")]
public sealed partial record PriceOrder([Range(1, 100)] int Quantity, decimal Price) : IRpc<OrderPrice>;
