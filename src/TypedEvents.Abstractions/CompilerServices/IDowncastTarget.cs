using System.ComponentModel;

namespace TypedEvents.CompilerServices;

/// <summary>Takes an event in the older version that was asked for, with its static type. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IDowncastTarget
{
    /// <summary>Takes the event.</summary>
    void Take<T>(T message)
        where T : IMessage<T>;
}
