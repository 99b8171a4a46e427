namespace TypedEvents.Rpc;

/// <summary>A request and what one attempt answered. One per attempt, since a hung one may answer late.</summary>
internal sealed class Answer<TRequest, TReply>(TRequest request)
{
    public TRequest Request { get; } = request;

    public TReply? Reply { get; set; }
}
