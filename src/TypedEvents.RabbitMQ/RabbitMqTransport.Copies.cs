using System;
using System.Threading;
using System.Threading.Tasks;
using TypedEvents.RabbitMq.Connections;
using TypedEvents.RabbitMq.Consuming;
using TypedEvents.RabbitMq.Messages;
using TypedEvents.RabbitMq.Telemetry;
using TypedEvents.RabbitMq.Topology;
using TypedEvents.Transports;

namespace TypedEvents.RabbitMq;

/// <content>Copies of messages: retried later, or dead.</content>
internal sealed partial class RabbitMqTransport
{
    private async ValueTask<bool> PublishCopyAsync(RabbitMqDelivery delivery, SettlementCopy copy)
    {
        Service service = Started;
        DateTimeOffset now = _core.Time.GetUtcNow();
        CopyMarks marks = new()
        {
            Life = delivery.Marks?.Life ?? 0,
            ForeignContentType = delivery.Marks?.ForeignContentType,
            ForeignContentEncoding = delivery.Marks?.ForeignContentEncoding,
        };
        string queue = service.Names.Queue;
        try
        {
            if (copy.DeadLetter is { } cause)
            {
                queue = service.Names.DeadLetters;
                marks = marks with { LetterId = _ids.Next().ToString(), Cause = cause, DiedAt = now };
            }
            else if (copy.Delay > TimeSpan.Zero)
            {
                TimeSpan rung = DelayLadder.For(copy.Delay);
                await service.Provisioner.ProvisionRungAsync(rung, AdminAsync).ConfigureAwait(false);
                queue = service.Names.Delay(rung);
                marks = marks with { Due = copy.Delay > rung ? now + copy.Delay : null };
            }

            Publication publication = new("", queue, new OutboundMessage(copy.Headers, delivery.Body), marks);
            SendResult result = await _events.SendAsync(in publication, CancellationToken.None).ConfigureAwait(false);
            if (result is { Outcome: PublishOutcome.Rejected, Error: ArgumentException unwritable })
            {
                queue = service.Names.DeadLetters;
                publication = Bare(in publication, queue, unwritable, now);
                result = await _events.SendAsync(in publication, CancellationToken.None).ConfigureAwait(false);
            }

            if (result.Outcome != PublishOutcome.Durable)
            {
                RabbitLog.CopyRefused(_core.Logger, copy.Headers.Topic, copy.Headers.EventId, queue, result.Outcome, result.Error);
            }

            if (result.Outcome == PublishOutcome.Unroutable)
            {
                // Somebody deleted the queue that it was for. The message comes again, and finds it.
                service.Provisioner.ForgetRungs();
                await service.Provisioner.ProvisionAsync(await AdminAsync().ConfigureAwait(false)).ConfigureAwait(false);
            }

            return result.Outcome == PublishOutcome.Durable;
        }
        catch (Exception exception)
        {
            // Whatever the client throws when its connection goes meanwhile: a delivery that is neither settled nor returned is stuck.
            RabbitLog.CopyRefused(_core.Logger, copy.Headers.Topic, copy.Headers.EventId, queue, PublishOutcome.NotSent, exception);
            return false;
        }
    }

    /// <summary>The letter of a message whose headers AMQP does not take once more, with what a copy adds: it would come back for ever.</summary>
    private Publication Bare(in Publication copy, string deadLetters, ArgumentException unwritable, DateTimeOffset now)
    {
        MessageHeaders headers = copy.Message.Headers;
        DeadLetterCause? cause = copy.Marks!.Cause;
        return new Publication(
            "",
            deadLetters,
            new OutboundMessage(
                new MessageHeaders { EventId = headers.EventId, Topic = headers.Topic, Version = headers.Version, Format = headers.Format, Timestamp = headers.Timestamp, Attempts = headers.Attempts, HandlerId = headers.HandlerId },
                copy.Message.Body),
            new CopyMarks
            {
                Life = copy.Marks.Life,
                ForeignContentType = copy.Marks.ForeignContentType,
                ForeignContentEncoding = copy.Marks.ForeignContentEncoding,
                LetterId = _ids.Next().ToString(),
                DiedAt = now,
                Cause = new DeadLetterCause(
                    cause?.Reason ?? DeadLetterReason.HandlerFailed,
                    $"{cause?.Message ?? "It was to be retried."} Its other headers were left out, because they cannot be published again: {unwritable.Message}",
                    cause?.ExceptionType),
            });
    }

    /// <summary>Decides about deliveries that no handler shall see.</summary>
    private SettlementCopy? Reject(RabbitMqDelivery delivery)
    {
        if (delivery.Problem is { } problem)
        {
            RabbitLog.Unreadable(_core.Logger, delivery.Headers.Topic, delivery.Headers.EventId, problem);
            return new SettlementCopy(delivery.Headers, TimeSpan.Zero, new DeadLetterCause(
                DeadLetterReason.Undecodable, $"{problem} Publish it in a format that this service reads, or purge it."));
        }

        if (delivery.DeliveryCount >= _core.Options.MaxDeliveries)
        {
            string often = $"It was delivered {delivery.DeliveryCount} times and never settled.";
            RabbitLog.Unreadable(_core.Logger, delivery.Headers.Topic, delivery.Headers.EventId, often);
            return new SettlementCopy(delivery.Headers, TimeSpan.Zero, new DeadLetterCause(
                DeadLetterReason.TooManyDeliveries, $"{often} Find out whether it kills the process that handles it, then requeue; the bound is {RabbitMqOptions.SectionName}:MaxDeliveries."));
        }

        return delivery.Marks?.Due is { } due && due - _core.Time.GetUtcNow() is { Ticks: > 0 } rest
            ? new SettlementCopy(delivery.Headers, rest)
            : null;
    }

    private void OnAlreadyHandled(RabbitMqDelivery delivery) =>
        RabbitLog.AlreadyHandled(_core.Logger, delivery.Headers.Topic, delivery.Headers.EventId);

    private Task<Session> AdminAsync() => Started.Admin.ReadyAsync(_core.Options.PublishTimeout, CancellationToken.None);
}
