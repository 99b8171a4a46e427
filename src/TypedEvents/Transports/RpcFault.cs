namespace TypedEvents.Transports;

/// <summary>A responder's failure as it travels.</summary>
/// <param name="Code">Machine-readable code.</param>
/// <param name="Message">In words; cut at 8 KiB.</param>
/// <param name="ExceptionType">Full name of the exception's type; null without one.</param>
public sealed record RpcFault(string Code, string Message, string? ExceptionType = null)
{
    /// <summary>Code by which a transport says that nobody answers a request, when it learned that after sending it.</summary>
    public const string NoResponder = "no_responder";
}
