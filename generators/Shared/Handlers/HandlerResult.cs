namespace TypedEvents.Generators;

/// <summary>How a handler returns. The first three give no value, the last three the reply.</summary>
internal enum HandlerResult
{
    Void,
    Task,
    ValueTask,
    Reply,
    TaskOfReply,
    ValueTaskOfReply,
}
