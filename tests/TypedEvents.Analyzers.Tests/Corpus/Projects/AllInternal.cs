using System.Threading.Tasks;
using TypedEvents;

namespace Corpus.Internals;

[TchuEvent("cache.cleared", Layout = WireLayout.Array)]
internal sealed partial record CacheCleared(string Name);

[TchuRpc("cache.size")]
internal sealed partial record CacheSize(string Name) : IRpc<long>;

internal sealed class CacheResponder
{
    [Subscribe]
    internal ValueTask<long> Answer(CacheSize request) => new(request.Name.Length + GetHashCode() * 0L);

    [Subscribe]
    internal static void Forget(CacheCleared cleared) => _ = cleared.Name;
}

[TchuRpcClient]
internal partial interface ICache
{
    Task<long> SizeAsync(CacheSize request);
}
