using System;
using System.Threading;
using System.Threading.Tasks;
using TypedEvents.Bus;
using TypedEvents.RabbitMq.Connections;

namespace TypedEvents.RabbitMq.Topology;

/// <summary>Declares and binds again what the service consumes from, once a minute. An exchange that somebody deletes takes the bindings along,
/// and when others declare it again first, nothing tells the services that were bound.</summary>
internal sealed class BindingRenewal : IDisposable
{
    /// <summary>How often. To bind what is bound costs the broker a look-up.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    private readonly Link _admin;
    private readonly Func<Session, Task> _renew;
    private readonly ITimer _timer;
    private int _isRenewing;

    /// <param name="time">The clock.</param>
    /// <param name="admin">The connection.</param>
    /// <param name="renew">Declares and binds.</param>
    public BindingRenewal(TimeProvider time, Link admin, Func<Session, Task> renew)
    {
        _admin = admin;
        _renew = renew;
        _timer = time.CreateDetachedTimer(static renewal => _ = ((BindingRenewal)renewal!).RenewAsync(), this, Interval, Interval);
    }

    public void Dispose() => _timer.Dispose();

    private async Task RenewAsync()
    {
        if (_admin.Current is not { } session || Interlocked.Exchange(ref _isRenewing, 1) == 1)
        {
            return;
        }

        try
        {
            await _renew(session).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            // The next connection does the same when it is made, and says why it cannot.
            session.Lose(exception);
        }
        finally
        {
            Volatile.Write(ref _isRenewing, 0);
        }
    }
}
