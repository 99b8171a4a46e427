using System.ComponentModel;
using System.Threading;
using System.Threading.Tasks;

namespace TypedEvents.CompilerServices;

/// <summary>The bus as a request sees it. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IRpcDispatcher
{
    /// <summary>Sends a request and waits for its reply.</summary>
    ValueTask<TReply> CallAsync<TRequest, TReply>(TRequest request, CallOptions? options, CancellationToken cancellationToken)
        where TRequest : IRpcRequest<TRequest, TReply>;
}
