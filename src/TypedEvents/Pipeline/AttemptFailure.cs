using System;
using System.Text;
using System.Text.Unicode;
using TypedEvents.Bus;
using TypedEvents.Transports;

namespace TypedEvents.Pipeline;

/// <summary>Why an attempt failed.</summary>
internal sealed record AttemptFailure(Exception Exception, bool IsTimeout = false, bool IsAborted = false)
{
    private const int MaxMessageBytes = 8 * 1024;

    /// <summary>A failure that is no time-out; aborted when the host has given up waiting and the handler obeyed.</summary>
    public static AttemptFailure From(Exception exception, BusCore core) =>
        new(exception, IsAborted: exception is OperationCanceledException && core.Aborted.IsCancellationRequested);

    public DeadLetterCause ToCause() => new(
        IsTimeout ? DeadLetterReason.HandlerTimedOut : DeadLetterReason.HandlerFailed,
        Exception.Message,
        Exception.GetType().FullName);

    /// <summary>Cuts a text to at most 8 KiB of UTF-8.</summary>
    public static string Cut(string text)
    {
        if (Encoding.UTF8.GetByteCount(text) <= MaxMessageBytes)
        {
            return text;
        }

        Utf8.FromUtf16(text, new byte[MaxMessageBytes], out int read, out _);
        return text[..read];
    }
}
