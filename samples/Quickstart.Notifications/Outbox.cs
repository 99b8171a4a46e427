using System.Threading;

namespace Quickstart.Notifications;

/// <summary>Counts the mails sent.</summary>
public sealed class Outbox
{
    private long _sent;
    private long _retried;

    public long Sent => Interlocked.Read(ref _sent);

    /// <summary>Attempts after the first.</summary>
    public long Retried => Interlocked.Read(ref _retried);

    public void Send() => Interlocked.Increment(ref _sent);

    public void NoteAttempt(int attempt)
    {
        if (attempt > 1)
        {
            Interlocked.Increment(ref _retried);
        }
    }
}
