using System;
using System.Collections.Generic;
using System.IO;
using System.Runtime.CompilerServices;
using System.Threading;

namespace Quickstart;

/// <summary>Cuts a stream into lines with one buffer, however long the input or a line of it is.</summary>
internal static class InputLines
{
    /// <summary>Longest line in bytes; as long as the largest event.</summary>
    public const int MaxLength = 1024 * 1024;

    public static async IAsyncEnumerable<InputLine> ReadAsync(Stream input, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        byte[] buffer = new byte[MaxLength + 1];
        int start = 0;
        int end = 0;
        long number = 0;
        bool tooLong = false;
        while (true)
        {
            int searched = start;
            while (buffer.AsSpan(searched, end - searched).IndexOf((byte)'\n') is var length and >= 0)
            {
                int lineEnd = searched + length;
                yield return Line(++number, buffer.AsMemory(start, lineEnd - start), tooLong);
                tooLong = false;
                start = searched = lineEnd + 1;
            }

            if (start > 0)
            {
                buffer.AsSpan(start, end - start).CopyTo(buffer);
                end -= start;
                start = 0;
            }
            else if (end == buffer.Length)
            {
                tooLong = true;
                end = 0;
            }

            // A terminal's stream does not look at the token.
            int read = await input.ReadAsync(buffer.AsMemory(end), cancellationToken).AsTask().WaitAsync(cancellationToken);
            if (read == 0)
            {
                break;
            }

            end += read;
        }

        if (end > 0 || tooLong)
        {
            yield return Line(++number, buffer.AsMemory(0, end), tooLong);
        }
    }

    private static InputLine Line(long number, ReadOnlyMemory<byte> bytes, bool tooLong)
    {
        if (number == 1 && bytes.Span.StartsWith("\uFEFF"u8))
        {
            bytes = bytes[3..];
        }

        return new InputLine(number, tooLong ? default : bytes, tooLong);
    }
}
