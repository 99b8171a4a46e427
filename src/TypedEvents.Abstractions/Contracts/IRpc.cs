using System.ComponentModel;
using System.Threading;
using System.Threading.Tasks;
using TypedEvents.CompilerServices;

namespace TypedEvents;

/// <summary>A request that is answered with a <typeparamref name="TReply"/>. Put it on a record with <see cref="TchuRpcAttribute"/>; the generator implements it.</summary>
/// <typeparam name="TReply">The reply: a <see cref="TchuTypeAttribute"/> record or any supported member type.</typeparam>
public interface IRpc<TReply>
{
    /// <summary>Calls back into the bus with the request's own type, so that the reply is inferred and no reflection is needed.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    ValueTask<TReply> DispatchAsync(IRpcDispatcher dispatcher, CallOptions? options, CancellationToken cancellationToken);
}
