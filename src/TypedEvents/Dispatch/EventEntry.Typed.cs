using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using TypedEvents.CompilerServices;
using TypedEvents.Pipeline;
using TypedEvents.Serialization;
using TypedEvents.Transports;

namespace TypedEvents.Dispatch;

internal sealed class EventEntry<T>(HandlerEntry<T>[] handlers) : EventEntry(T.Topic, T.Version)
    where T : IEvent<T>
{
    public override IReadOnlyList<HandlerEntry> Handlers => handlers;

    public override ValueTask HandleAsync(DeliveryRun run)
    {
        T message;
        try
        {
            message = EventSerializer.Decode<T>(run.Body.Span, run.Headers.Format, run.Core.Options.Limits);
        }
        catch (Exception exception)
        {
            // Not only the decoder: a constructor or init accessor of the record may refuse its values with an exception of its own.
            return Reject(run, new DeadLetterCause(DeadLetterReason.Undecodable, exception.Message, exception.GetType().FullName));
        }

        ValidationErrors errors = default;
        try
        {
            T.Validate(in message, ref errors);
        }
        catch (Exception exception)
        {
            // A validation attribute of the application threw: it would throw on every redelivery.
            return Reject(run, new DeadLetterCause(DeadLetterReason.Invalid, exception.Message, exception.GetType().FullName));
        }

        if (errors.Errors is { } violations)
        {
            EventValidationException invalid = new(T.Topic, violations);
            return Reject(run, new DeadLetterCause(DeadLetterReason.Invalid, invalid.Message, typeof(EventValidationException).FullName));
        }

        if ((T.Traits & MessageTraits.RequiresIdentity) != 0 && run.Headers.Identity is null && run.Headers.WithoutIdentityReason is null)
        {
            return Reject(run, new DeadLetterCause(
                DeadLetterReason.IdentityMissing,
                $"'{T.Topic}' requires an identity; publish it with PublishOptions.Identity or PublishOptions.WithoutIdentity(\"reason\")."));
        }

        return RunAsync(message, run);
    }

    /// <summary>Runs the handlers one after the other; no state machine while they complete at once.</summary>
    public ValueTask RunAsync(T message, DeliveryRun run)
    {
        for (int i = 0; i < handlers.Length; i++)
        {
            if (run.Includes(handlers[i]))
            {
                ValueTask handling = handlers[i].RunAsync(message, run);
                if (!handling.IsCompletedSuccessfully)
                {
                    return AwaitAsync(handling, message, run, i + 1);
                }
            }
        }

        return default;
    }

    private async ValueTask AwaitAsync(ValueTask handling, T message, DeliveryRun run, int next)
    {
        await handling.ConfigureAwait(false);
        for (; next < handlers.Length; next++)
        {
            if (run.Includes(handlers[next]))
            {
                await handlers[next].RunAsync(message, run).ConfigureAwait(false);
            }
        }
    }

    private ValueTask Reject(DeliveryRun run, DeadLetterCause cause)
    {
        run.Reject(handlers, cause);
        return default;
    }
}
