using TypedEvents;

namespace Aot.Contracts;

/// <summary>A request that nobody answers.</summary>
[TchuRpc("shop.order.find")]
public sealed partial record FindOrder(string Id) : IRpc<string>;
