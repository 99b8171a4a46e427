using System;
using System.Threading.Tasks;
using TypedEvents.Pipeline;

namespace TypedEvents.Dispatch;

/// <summary>A handler of events of one type, or of envelopes.</summary>
internal sealed class HandlerEntry<T>(HandlerDescriptor descriptor, HandlerPolicy policy, ContextFactory? contextFactory, EventInvoker<T> invoker)
    : HandlerEntry(descriptor, policy, contextFactory)
{
    public EventInvoker<T> Invoker { get; } = invoker;

    /// <summary>Runs the handler until it succeeds or its round of attempts is over.</summary>
    public async ValueTask RunAsync(T message, DeliveryRun run)
    {
        int attempt = run.FirstAttempt;
        if (await Attempt.RunAsync(this, message, run, attempt).ConfigureAwait(false) is { } failure)
        {
            await ContinueAsync(message, run, attempt, failure).ConfigureAwait(false);
        }
    }

    /// <summary>Waits for a first attempt that is under way, and runs the rest of the round if it fails.</summary>
    public async ValueTask FinishAsync(ValueTask call, T message, DeliveryRun run)
    {
        AttemptFailure failure;
        try
        {
            await call.ConfigureAwait(false);
            return;
        }
        catch (Exception exception)
        {
            failure = AttemptFailure.From(exception, run.Core);
        }

        await ContinueAsync(message, run, run.FirstAttempt, failure).ConfigureAwait(false);
    }

    /// <summary>Runs the rest of a round after a failed attempt.</summary>
    public async ValueTask ContinueAsync(T message, DeliveryRun run, int attempt, AttemptFailure? failure)
    {
        DateTimeOffset firstFailure = run.Core.Time.GetUtcNow();
        while (failure is not null && run.IsRetriedNow(this, attempt, failure, firstFailure))
        {
            attempt++;
            failure = await Attempt.RunAsync(this, message, run, attempt).ConfigureAwait(false);
        }
    }
}
