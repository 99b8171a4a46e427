using TypedEvents;

namespace Shop.Contracts;

/// <summary>What an order costs.</summary>
/// <param name="Total">Of all of it.</param>
[TchuType]
public sealed partial record OrderPrice(decimal Total);
