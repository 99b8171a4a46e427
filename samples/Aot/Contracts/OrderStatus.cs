using TypedEvents;

namespace Aot.Contracts;

[TchuType(ByName = true)]
public enum OrderStatus
{
    Open,
    Paid,
}
