using TypedEvents.Schema;

namespace TypedEvents.Analyzers;

/// <summary>The text of a lock, read once.</summary>
internal sealed class LockText
{
    public LockText(string text)
    {
        try
        {
            Lock = SchemaLock.Read(text);
        }
        catch (SchemaLockException exception)
        {
            Problem = exception;
        }
    }

    /// <summary>The lock; null when it cannot be read.</summary>
    public SchemaLock? Lock { get; }

    /// <summary>Why it cannot be read; null when it can.</summary>
    public SchemaLockException? Problem { get; }
}
