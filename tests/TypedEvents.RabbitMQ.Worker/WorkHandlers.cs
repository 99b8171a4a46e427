using System;
using System.Threading.Tasks;

[assembly: TypedEvents.ExternalTopics("worker.other.#")]

namespace TypedEvents.RabbitMQ.Worker;

internal sealed class WorkHandlers(WorkerSettings settings, Effects effects)
{
    [Subscribe]
    [Retry(Immediate = 0, Delayed = 1, BaseDelaySeconds = 0.1)]
    public async Task On(WorkOrdered work, EventContext context)
    {
        KillAt(KillPoint.BeforeEffect, work.Number);
        if (work.Kind == WorkKind.Kills)
        {
            OwnProcess.Kill();
        }

        if (work.Kind == WorkKind.FailsAlways || (work.Kind == WorkKind.FailsOnce && context.Attempt == 1))
        {
            throw new InvalidOperationException($"Work {work.Number} fails.");
        }

        if (settings.Milliseconds > 0)
        {
            // It goes on when the host stops, because that is what draining is for.
            await Task.Delay(settings.Milliseconds);
        }

        effects.Add(work.Number);
        KillAt(KillPoint.AfterEffect, work.Number);
    }

    [Subscribe]
    public static WorkerAnswer On(AskWorker question) => new(question.Number);

    /// <summary>Makes the queue have more than one binding.</summary>
    [Subscribe("worker.other.#")]
    public static void OnOther(EventEnvelope envelope) => ArgumentNullException.ThrowIfNull(envelope);

    private void KillAt(KillPoint point, int number)
    {
        if (settings.KillPoint == point && settings.Target == number)
        {
            OwnProcess.Kill();
        }
    }
}
