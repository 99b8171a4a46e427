using System;
using Quickstart.Contracts;
using TypedEvents;

namespace Quickstart.Notifications;

/// <summary>The notifications service: sends mails over a server that is busy at first, and has no template for some of them.</summary>
public sealed class NotificationHandlers(Outbox outbox)
{
    [Subscribe]
    public void Welcome(UserCreated created) => outbox.Send();

    /// <summary>Fails on the first attempt and succeeds on the second.</summary>
    [Subscribe]
    [Retry(Immediate = 0, Delayed = 3, BaseDelaySeconds = 0.02, MaxDelaySeconds = 0.1)]
    public void Invite(InformationRequestPrepared prepared, EventContext context)
    {
        outbox.NoteAttempt(context.Attempt);
        if (context.Attempt == 1)
        {
            throw new MailServerBusyException();
        }

        outbox.Send();
    }

    /// <summary>Never succeeds: the event ends among the dead letters.</summary>
    [Subscribe]
    [Retry(Immediate = 2, Delayed = 0)]
    public void Forward(TextPublished published, EventContext context)
    {
        outbox.NoteAttempt(context.Attempt);
        throw new InvalidOperationException("No mail template for free text.");
    }
}
