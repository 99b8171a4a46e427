namespace TypedEvents.Transports;

/// <summary>A responder's failure as it travels.</summary>
/// <param name="Code">Machine-readable code.</param>
/// <param name="Message">In words; cut at 8 KiB.</param>
/// <param name="ExceptionType">Full name of the exception's type; null without one.</param>
public sealed record RpcFault(string Code, string Message, string? ExceptionType = null);
