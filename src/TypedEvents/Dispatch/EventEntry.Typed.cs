using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using TypedEvents.CompilerServices;
using TypedEvents.Pipeline;
using TypedEvents.Serialization;
using TypedEvents.Transports;

namespace TypedEvents.Dispatch;

internal sealed class EventEntry<T>(HandlerEntry<T>[] handlers) : EventEntry([T.Topic, .. T.FormerTopics], T.Version, T.OlderVersions.ToArray())
    where T : IEvent<T>
{
    private readonly string[] _ids = Array.ConvertAll(handlers, handler => handler.Id);
    private readonly bool _arePlain = Array.TrueForAll(handlers, handler => handler.IsPlain);

    public override IReadOnlyList<HandlerEntry> Handlers => handlers;

    public override ValueTask HandleAsync(DeliveryRun run)
    {
        if (run.Headers.Version != T.Version)
        {
            return HandleOlder(run);
        }

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

        return Accept(message, run);
    }

    private ValueTask HandleOlder(DeliveryRun run)
    {
        int version = run.Headers.Version;
        OlderBody body = new(version, run.Body.Span, run.Headers.Format, run.Core.Options.Limits);
        T message;
        try
        {
            message = T.ReadOlder(ref body) ?? throw new InvalidOperationException("The upcaster returned null.");
        }
        catch (Exception exception)
        {
            return Reject(run, body.IsDecoded
                ? new DeadLetterCause(
                    DeadLetterReason.UpcastFailed,
                    $"'{T.Topic}' version {version} could not be upcast to version {T.Version}: {exception.Message}",
                    exception.GetType().FullName)
                : new DeadLetterCause(DeadLetterReason.Undecodable, exception.Message, exception.GetType().FullName));
        }

        return Accept(message, run);
    }

    /// <summary>Validates the message in the handlers' own shape, then runs them.</summary>
    private ValueTask Accept(T message, DeliveryRun run)
    {
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
    public ValueTask RunAsync(T message, DeliveryRun run) => _arePlain && run.Headers.HandlerId is null
        ? CallAll(message, run)
        : RunRestAsync(default, message, run, 0);

    /// <summary>The common case, nothing but calls: one guard and one fresh context for all handlers, until one fails or does not complete at once.</summary>
    private ValueTask CallAll(T message, DeliveryRun run)
    {
        HandlerEntry<T>[] all = handlers;
        int current = 0;
        try
        {
            EventContext context = run.Context;
            context.Begin(_ids);
            for (; current < all.Length; current++)
            {
                HandlerEntry<T> handler = all[current];
                context.MoveTo(current);
                ValueTask call = handler.Invoker(message, context);
                if (!call.IsCompletedSuccessfully)
                {
                    return RunRestAsync(handler.FinishAsync(call, message, run), message, run, current + 1);
                }

                // A pooled source behind the task goes back to its pool only when the result is taken.
                call.GetAwaiter().GetResult();
            }

            return default;
        }
        catch (Exception exception)
        {
            ValueTask retries = all[current].ContinueAsync(message, run, run.FirstAttempt, AttemptFailure.From(exception, run.Core));
            return RunRestAsync(retries, message, run, current + 1);
        }
    }

    private async ValueTask RunRestAsync(ValueTask running, T message, DeliveryRun run, int next)
    {
        await running.ConfigureAwait(false);
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
