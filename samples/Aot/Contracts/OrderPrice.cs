using TypedEvents;

namespace Aot.Contracts;

[TchuType]
public sealed partial record OrderPrice(decimal Total);
