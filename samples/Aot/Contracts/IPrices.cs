using System.Threading;
using System.Threading.Tasks;
using TypedEvents;

namespace Aot.Contracts;

[TchuRpcClient]
public partial interface IPrices
{
    Task<OrderPrice> PriceAsync(PriceOrder request, CancellationToken cancellationToken = default);
}
