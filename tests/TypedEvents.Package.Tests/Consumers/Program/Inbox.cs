using System;

namespace Shop;

internal sealed class Inbox
{
    public static void Write(FormattableString line) => Console.WriteLine(FormattableString.Invariant(line));

    public void Receive(FormattableString line)
    {
        ArgumentNullException.ThrowIfNull(line);
        Count++;
        Write(line);
    }

    public int Count { get; private set; }
}
