using System.Threading.Tasks;

namespace TypedEvents.Transports;

/// <summary>A send that waits until every queue it goes to has room; then all take it at once. Guarded by the broker.</summary>
internal sealed class PendingSend(InMemoryBroker broker, QueuedMessage message, InMemoryQueue[] queues)
    : TaskCompletionSource<SendResult>(TaskCreationOptions.RunContinuationsAsynchronously)
{
    public InMemoryBroker Broker => broker;

    public QueuedMessage Message => message;

    public InMemoryQueue[] Queues => queues;

    public bool IsOver => Task.IsCompleted;

    /// <summary>True when this is next in line everywhere and there is room everywhere.</summary>
    public bool CanEnter()
    {
        foreach (InMemoryQueue queue in queues)
        {
            if (!queue.IsNext(this) || !queue.HasRoom(message.Body.Length))
            {
                return false;
            }
        }

        return true;
    }
}
