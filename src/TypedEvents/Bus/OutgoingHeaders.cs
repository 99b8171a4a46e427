using System;
using System.Collections.Generic;
using System.Text;

namespace TypedEvents.Bus;

/// <summary>Limits on application headers: 64, 4 KiB each, 32 KiB together.</summary>
internal static class OutgoingHeaders
{
    private const int MaxCount = 64;
    private const int MaxBytes = 4 * 1024;
    private const int MaxTotalBytes = 32 * 1024;

    /// <exception cref="ArgumentException">A limit is exceeded.</exception>
    public static void ThrowIfTooLarge(IReadOnlyDictionary<string, string>? headers)
    {
        if (headers is null)
        {
            return;
        }

        if (headers.Count > MaxCount)
        {
            throw new ArgumentException($"{headers.Count} headers are given, at most {MaxCount} are allowed. Put data into the event.", nameof(headers));
        }

        int total = 0;
        foreach ((string name, string value) in headers)
        {
            int bytes = Encoding.UTF8.GetByteCount(name) + Encoding.UTF8.GetByteCount(value);
            total += bytes;
            if (bytes > MaxBytes)
            {
                throw new ArgumentException($"Header '{name}' has {bytes} bytes, at most {MaxBytes} are allowed. Put data into the event.", nameof(headers));
            }
        }

        if (total > MaxTotalBytes)
        {
            throw new ArgumentException($"The headers have {total} bytes, at most {MaxTotalBytes} are allowed. Put data into the event.", nameof(headers));
        }
    }
}
