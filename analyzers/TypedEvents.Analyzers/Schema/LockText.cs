using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Text;
using TypedEvents.Schema;

namespace TypedEvents.Analyzers;

/// <summary>The text of a lock, read once for all rules.</summary>
internal sealed class LockText
{
    private static readonly ConditionalWeakTable<SourceText, LockText> Cache = new();

    private LockText(string text)
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

    public static LockText Of(SourceText text) => Cache.GetValue(text, static text => new LockText(text.ToString()));
}
