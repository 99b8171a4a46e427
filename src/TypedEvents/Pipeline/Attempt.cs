using System;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using TypedEvents.Bus;
using TypedEvents.Dispatch;

namespace TypedEvents.Pipeline;

/// <summary>One attempt of a handler: its scope, its application context, its time limit.</summary>
internal static class Attempt
{
    /// <returns>Null for success.</returns>
    public static async ValueTask<AttemptFailure?> RunAsync<T>(HandlerEntry<T> handler, T message, MessageRun run, int attempt)
    {
        if (handler.Gate is not { } gate)
        {
            return await RunNowAsync(handler, message, run, attempt).ConfigureAwait(false);
        }

        try
        {
            await gate.EnterAsync(run.Core.Aborted).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception)
        {
            return AttemptFailure.From(exception, run.Core);
        }

        try
        {
            return await RunNowAsync(handler, message, run, attempt).ConfigureAwait(false);
        }
        finally
        {
            gate.Leave();
        }
    }

    private static async ValueTask<AttemptFailure?> RunNowAsync<T>(HandlerEntry<T> handler, T message, MessageRun run, int attempt)
    {
        try
        {
            if (handler.Policy.Timeout is { } limit)
            {
                return await RunTimedAsync(handler, message, run, attempt, limit).ConfigureAwait(false);
            }

            await InvokeAsync(handler, message, run, attempt, run.Core.Aborted).ConfigureAwait(false);
            return null;
        }
        catch (Exception exception)
        {
            return AttemptFailure.From(exception, run.Core);
        }
    }

    private static async ValueTask<AttemptFailure?> RunTimedAsync<T>(HandlerEntry<T> handler, T message, MessageRun run, int attempt, TimeSpan limit)
    {
        BusCore core = run.Core;
        AttemptTimer timer = new(limit, core);
        Task task = InvokeAsync(handler, message, run, attempt, timer.Token);
        if (!task.IsCompleted)
        {
            await task.WaitAsync(limit + core.Options.HandlerGrace, core.Time).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        if (!task.IsCompleted)
        {
            run.LeaveContextBehind();
            core.HungHandlers.Watch(handler.Id, task, timer);
            return new AttemptFailure(TimedOut(handler, limit, "and ignores its cancelled token"), IsTimeout: true);
        }

        using (timer)
        {
            try
            {
                await task.ConfigureAwait(false);
                return null;
            }
            catch (OperationCanceledException) when (timer.IsElapsed && !core.Aborted.IsCancellationRequested)
            {
                return new AttemptFailure(TimedOut(handler, limit, "and was cancelled"), IsTimeout: true);
            }
        }
    }

    private static async Task InvokeAsync<T>(HandlerEntry<T> handler, T message, MessageRun run, int attempt, CancellationToken cancellationToken)
    {
        EventContext context = run.Context;
        if (!handler.NeedsScope)
        {
            context.Begin(handler.OwnId, attempt, run.Core.Services, cancellationToken);
            await handler.Invoker(message, context).ConfigureAwait(false);
            return;
        }

        AsyncServiceScope scope = run.Core.Services.CreateAsyncScope();
        await using (scope.ConfigureAwait(false))
        {
            context.Begin(handler.OwnId, attempt, scope.ServiceProvider, cancellationToken);
            if (handler.ContextFactory is { } factory)
            {
                context.SetApplicationContext(await factory.CreateAsync(context, cancellationToken).ConfigureAwait(false));
            }

            await handler.Invoker(message, context).ConfigureAwait(false);
        }
    }

    private static TimeoutException TimedOut(HandlerEntry handler, TimeSpan limit, string state) =>
        new($"'{handler.Id}' took longer than {limit.TotalSeconds.ToString(CultureInfo.InvariantCulture)} s {state}.");
}
