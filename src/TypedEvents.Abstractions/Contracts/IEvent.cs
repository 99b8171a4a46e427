namespace TypedEvents;

/// <summary>A broadcast event. Implemented by the generator for every record with <see cref="TchuEventAttribute"/>.</summary>
/// <typeparam name="TSelf">The record itself.</typeparam>
public interface IEvent<TSelf> : IMessage<TSelf>
    where TSelf : IEvent<TSelf>;
