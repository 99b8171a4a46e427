using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;

namespace TypedEvents.Pipeline;

/// <summary>Bounds how many attempts of a handler run at once. Safe for concurrent use.</summary>
internal sealed class HandlerGate
{
    private readonly Channel<byte> _places;

    public HandlerGate(int places)
    {
        _places = Channel.CreateBounded<byte>(places);
        for (int i = 0; i < places; i++)
        {
            _places.Writer.TryWrite(0);
        }
    }

    /// <summary>Waits for a place, in order.</summary>
    public async ValueTask EnterAsync(CancellationToken cancellationToken) => await _places.Reader.ReadAsync(cancellationToken).ConfigureAwait(false);

    /// <summary>Gives the place back.</summary>
    public void Leave() => _places.Writer.TryWrite(0);
}
