using System;
using System.Threading;
using System.Threading.Tasks;
using TypedEvents;

namespace Corpus.Tokens;

[TchuEvent("job.started")]
public sealed partial record JobStarted(string Id);

[TchuEvent("job.ended")]
public sealed partial record JobEnded(string Id);

public static class Jobs
{
    [Subscribe]
    public static async Task On(JobStarted job, EventContext context, IEventBus bus)
    {
        await Task.Delay(TimeSpan.FromMilliseconds(1), context.CancellationToken);
        await bus.PublishAsync(new JobEnded(job.Id), cancellationToken: context.CancellationToken);
        await Cleanup(job);
        await bus.PublishAsync(new JobEnded(job.Id), cancellationToken: CancellationToken.None);
    }

    [Subscribe]
    public static async ValueTask Then(JobEnded job, IEventBus bus, CancellationToken cancellationToken)
    {
        Task<PublishReceipt> one = bus.PublishAsync(new JobStarted(job.Id), cancellationToken: cancellationToken).AsTask();
        Task<PublishReceipt> two = bus.TryPublishAsync(new JobStarted(job.Id), cancellationToken: cancellationToken).AsTask();
        await Task.WhenAll(one, two);
        Console.WriteLine(one.Result.EventId == two.Result.EventId);
    }

    private static Task Cleanup(JobStarted job) => Task.FromResult(job);
}
