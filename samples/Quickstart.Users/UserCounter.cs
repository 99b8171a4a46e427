using System.Threading;

namespace Quickstart.Users;

/// <summary>Counts the users that signed up.</summary>
public sealed class UserCounter
{
    private long _created;

    public long Created => Interlocked.Read(ref _created);

    public void Add() => Interlocked.Increment(ref _created);
}
