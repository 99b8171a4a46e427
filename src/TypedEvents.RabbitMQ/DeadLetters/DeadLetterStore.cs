using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;
using TypedEvents.RabbitMq.Connections;
using TypedEvents.RabbitMq.Consuming;
using TypedEvents.RabbitMq.Messages;
using TypedEvents.RabbitMq.Publishing;
using TypedEvents.RabbitMq.Topology;
using TypedEvents.Transports;

namespace TypedEvents.RabbitMq.DeadLetters;

/// <summary>The dead letters of a service. A queue can only be looked into by taking from it: one visitor at a time takes all, decides, and gives
/// back the rest in order. Safe for concurrent use, over all replicas.</summary>
internal sealed class DeadLetterStore(TransportCore core, RabbitMqNames names, Link admin, PublishLane events) : IDisposable
{
    private const string Tag = "d";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private const int ReturnedAtOnce = 30;
    private static readonly TimeSpan ShortPause = TimeSpan.FromMilliseconds(2);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly SemaphoreSlim _visiting = new(1, 1);

    /// <summary>All letters as they are now, oldest first.</summary>
    public async Task<IReadOnlyList<DeadLetter>> ListAsync(CancellationToken cancellationToken)
    {
        List<DeadLetter> letters = [];
        await VisitAsync(
            letter =>
            {
                letters.Add(letter.Described);
                return false;
            },
            cancellationToken).ConfigureAwait(false);
        return letters;
    }

    /// <summary>Counts them.</summary>
    public Task<long> CountAsync(CancellationToken cancellationToken) => LockedAsync(
        async channel => (long)await CountAsync(channel).ConfigureAwait(false), cancellationToken);

    /// <summary>Delivers again those that are chosen.</summary>
    /// <returns>How many.</returns>
    public Task<long> RequeueAsync(Func<DeadLetter, bool> isChosen, CancellationToken cancellationToken) =>
        VisitAsync(letter => isChosen(letter.Described), cancellationToken);

    /// <summary>Deletes all.</summary>
    /// <returns>How many.</returns>
    public Task<long> PurgeAsync(CancellationToken cancellationToken) => LockedAsync(
        async channel => (long)await channel.QueuePurgeAsync(names.DeadLetters, CancellationToken.None).WaitAsync(Patience, CancellationToken.None).ConfigureAwait(false), cancellationToken);

    public void Dispose() => _visiting.Dispose();

    private Task<long> VisitAsync(Func<Letter, bool> isRequeued, CancellationToken cancellationToken) => LockedAsync(
        async (session, channel) =>
        {
            int count = (int)await CountAsync(channel).ConfigureAwait(false);
            if (count == 0)
            {
                return 0;
            }

            LetterSink sink = new(count);
            session.Stream.Tap.Attach((ushort)channel.ChannelNumber, sink);
            await channel.BasicQosAsync(0, count <= ushort.MaxValue ? (ushort)count : (ushort)0, global: false, CancellationToken.None).WaitAsync(Patience, CancellationToken.None).ConfigureAwait(false);
            await channel.BasicConsumeAsync(names.DeadLetters, autoAck: false, Tag, noLocal: false, exclusive: false, arguments: null, new SilentConsumer(channel, () => { }), CancellationToken.None).WaitAsync(Patience, CancellationToken.None).ConfigureAwait(false);

            // Fewer come when somebody else takes from the queue; what has come by then is what there is.
            await ((Task)Task.WhenAny(sink.Complete, session.Lost)).WaitAsync(Patience, core.Time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await channel.BasicCancelAsync(Tag, noWait: false, CancellationToken.None).WaitAsync(Patience, CancellationToken.None).ConfigureAwait(false);
            IReadOnlyList<Letter> letters = sink.Letters;
            HashSet<ulong> requeued = [];
            try
            {
                foreach (Letter letter in letters)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    if (isRequeued(letter))
                    {
                        await RequeueAsync(letter).ConfigureAwait(false);
                        await channel.BasicAckAsync(letter.Tag, multiple: false, CancellationToken.None).ConfigureAwait(false);
                        requeued.Add(letter.Tag);
                    }
                }
            }
            finally
            {
                await GiveBackAsync(channel, letters.Select(letter => letter.Tag).Where(tag => !requeued.Contains(tag))).ConfigureAwait(false);
            }

            return requeued.Count;
        },
        cancellationToken);

    private async Task RequeueAsync(Letter letter)
    {
        CopyMarks marks = new()
        {
            Life = (long)(core.Random.NextDouble() * long.MaxValue) + 1,
            ForeignContentType = letter.Properties.Marks?.ForeignContentType,
            ForeignContentEncoding = letter.Properties.Marks?.ForeignContentEncoding,
        };
        MessageHeaders headers = letter.Properties.Headers with { Attempts = 0, FirstFailure = null };
        Publication publication = new("", names.Queue, new OutboundMessage(headers, letter.Body), marks);
        SendResult result = await events.SendAsync(in publication, CancellationToken.None).ConfigureAwait(false);
        if (result.Outcome != PublishOutcome.Durable)
        {
            throw new RabbitMqConnectionException(
                $"The dead letter {letter.Described.Id} stays where it is: the queue '{names.Queue}' did not take it ({result.Outcome}). {result.Error?.Message}", isFatal: false, result.Error);
        }
    }

    /// <summary>Gives back what is held, in its order, and waits until the queue shows it, so that the next visitor finds all.</summary>
    /// <remarks>A quorum queue keeps the order of what it gets back at once only up to 32 messages (it holds them in an Erlang map).</remarks>
    private async Task GiveBackAsync(IChannel channel, IEnumerable<ulong> held)
    {
        long started = core.Time.GetTimestamp();
        int returned = 0;
        foreach (ulong[] part in held.Chunk(ReturnedAtOnce))
        {
            foreach (ulong tag in part)
            {
                await channel.BasicNackAsync(tag, multiple: false, requeue: true, CancellationToken.None).ConfigureAwait(false);
            }

            returned += part.Length;
            while (await CountAsync(channel).ConfigureAwait(false) < returned && core.Time.GetElapsedTime(started) < Patience)
            {
                await Task.Delay(ShortPause, core.Time).ConfigureAwait(false);
            }
        }
    }

    private Task<long> LockedAsync(Func<IChannel, Task<long>> visit, CancellationToken cancellationToken) =>
        LockedAsync((_, channel) => visit(channel), cancellationToken);

    private async Task<long> LockedAsync(Func<Session, IChannel, Task<long>> visit, CancellationToken cancellationToken)
    {
        await _visiting.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            Session session = await admin.ReadyAsync(core.Options.PublishTimeout, cancellationToken).ConfigureAwait(false);
            IChannel channel = await EnterAsync(session, cancellationToken).ConfigureAwait(false);
            try
            {
                return await visit(session, channel).ConfigureAwait(false);
            }
            finally
            {
                await LeaveAsync(session, channel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
        catch (OperationInterruptedException exception) when (exception is not AlreadyClosedException)
        {
            throw BrokerRefusal.Explain(exception);
        }
        catch (Exception exception) when (exception is AlreadyClosedException or IOException or TimeoutException)
        {
            throw new RabbitMqConnectionException($"The dead letters could not be looked at: {exception.Message} Nothing of them is lost; try again.", isFatal: false, exception);
        }
        finally
        {
            _visiting.Release();
        }
    }

    /// <summary>Opens a channel that holds the lock: a queue that only one connection may have.</summary>
    private async Task<IChannel> EnterAsync(Session session, CancellationToken cancellationToken)
    {
        long started = core.Time.GetTimestamp();
        while (true)
        {
            IChannel channel = await session.OpenOwnChannelAsync().ConfigureAwait(false);
            try
            {
                await channel.QueueDeclareAsync(names.DeadLetterLock, durable: false, exclusive: true, autoDelete: true, cancellationToken: CancellationToken.None).WaitAsync(Patience, CancellationToken.None).ConfigureAwait(false);
                return channel;
            }
            catch (OperationInterruptedException exception) when (exception.ShutdownReason?.ReplyCode == Constants.ResourceLocked)
            {
                if (core.Time.GetElapsedTime(started) > Patience)
                {
                    throw new RabbitMqConnectionException($"Another replica has been looking at the dead letters in '{names.DeadLetters}' for {Patience}. Try again when it is done.", isFatal: false, exception);
                }

                await Task.Delay(Pause, core.Time, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Gives back whatever is still held, with the channel, then the lock.</summary>
    private async Task LeaveAsync(Session session, IChannel channel)
    {
        await channel.CloseAsync(CancellationToken.None).WaitAsync(Patience).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        IChannel last = await session.OpenOwnChannelAsync().ConfigureAwait(false);
        await last.QueueDeleteAsync(names.DeadLetterLock, ifUnused: false, ifEmpty: false, noWait: false, CancellationToken.None).WaitAsync(Patience).ConfigureAwait(false);
        await last.CloseAsync(CancellationToken.None).WaitAsync(Patience).ConfigureAwait(false);
    }

    private async Task<uint> CountAsync(IChannel channel)
    {
        QueueDeclareOk queue = await channel.QueueDeclarePassiveAsync(names.DeadLetters, CancellationToken.None).WaitAsync(Patience, CancellationToken.None).ConfigureAwait(false);
        return queue.MessageCount;
    }
}
