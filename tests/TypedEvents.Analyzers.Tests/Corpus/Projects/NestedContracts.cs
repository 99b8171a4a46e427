using TypedEvents;

namespace Corpus.Nested;

public static partial class Orders
{
    [TchuEvent("order.placed")]
    public sealed partial record Placed(string Id, Line First);

    [TchuType]
    public sealed partial record Line(string Article, int Count);

    internal sealed class Handlers
    {
        public int Seen { get; private set; }

        [Subscribe]
        public void On(Placed placed) => Seen += placed.First.Count;
    }
}
