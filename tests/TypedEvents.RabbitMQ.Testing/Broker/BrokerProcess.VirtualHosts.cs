using System.Threading;
using System.Threading.Tasks;

namespace TypedEvents.RabbitMQ.Testing;

public sealed partial class BrokerProcess
{
    /// <summary>Adds a virtual host of a name of its own. Safe for use by several threads.</summary>
    public Task<VirtualHost> CreateVirtualHostAsync(CancellationToken cancellationToken = default) => VirtualHost.CreateAsync(this, cancellationToken);
}
