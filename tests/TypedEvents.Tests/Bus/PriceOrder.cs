using System.ComponentModel.DataAnnotations;

namespace TypedEvents.Tests.Bus;

[TchuRpc("tests.order.price")]
public partial record PriceOrder([Range(1, 100)] int Quantity, decimal Price) : IRpc<OrderPrice>;
