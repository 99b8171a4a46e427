using System;
using System.Threading.Tasks;
using TypedEvents.Pipeline;

namespace TypedEvents.Dispatch;

/// <summary>A handler of events of one type, or of envelopes.</summary>
internal sealed class HandlerEntry<T>(HandlerDescriptor descriptor, HandlerPolicy policy, ContextFactory? contextFactory, EventInvoker<T> invoker)
    : HandlerEntry(descriptor, policy, contextFactory)
{
    public EventInvoker<T> Invoker { get; } = invoker;

    /// <summary>Runs the handler until it succeeds or its round of attempts is over. A plain handler that completes at once allocates nothing.</summary>
    public ValueTask RunAsync(T message, DeliveryRun run)
    {
        int attempt = run.FirstAttempt;
        if (!IsPlain)
        {
            return RunRoundAsync(message, run, attempt);
        }

        ValueTask call;
        try
        {
            run.Context.Begin(Id, attempt, run.Core.Services, run.Core.Aborted);
            call = Invoker(message, run.Context);
        }
        catch (Exception exception)
        {
            return ContinueRoundAsync(message, run, attempt, AttemptFailure.From(exception, run.Core));
        }

        if (!call.IsCompletedSuccessfully)
        {
            return AwaitFirstAsync(call, message, run, attempt);
        }

        // A pooled source behind the task goes back to its pool only when the result is taken.
        call.GetAwaiter().GetResult();
        return default;
    }

    private async ValueTask AwaitFirstAsync(ValueTask call, T message, DeliveryRun run, int attempt)
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

        await ContinueRoundAsync(message, run, attempt, failure).ConfigureAwait(false);
    }

    private async ValueTask RunRoundAsync(T message, DeliveryRun run, int attempt)
    {
        if (await Attempt.RunAsync(this, message, run, attempt).ConfigureAwait(false) is { } failure)
        {
            await ContinueRoundAsync(message, run, attempt, failure).ConfigureAwait(false);
        }
    }

    private async ValueTask ContinueRoundAsync(T message, DeliveryRun run, int attempt, AttemptFailure? failure)
    {
        DateTimeOffset firstFailure = run.Core.Time.GetUtcNow();
        while (failure is not null && run.IsRetriedNow(this, attempt, failure, firstFailure))
        {
            attempt++;
            failure = await Attempt.RunAsync(this, message, run, attempt).ConfigureAwait(false);
        }
    }
}
