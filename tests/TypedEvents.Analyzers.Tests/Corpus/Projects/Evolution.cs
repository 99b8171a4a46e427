using System;
using TypedEvents;

namespace Corpus.Evolution;

[TchuEvent("user.moved", Version = 1)]
public sealed partial record UserMovedV1(string Id, string Address);

[TchuEvent("user.moved", Version = 2)]
[FormerTopics("user.relocated")]
public sealed partial record UserMoved(string Id, string Street, string City);

public static class UserMovedHandlers
{
    [Subscribe]
    public static void On(UserMoved moved) => Console.WriteLine(moved.City);

    [Upcaster]
    public static UserMoved Upcast(UserMovedV1 old) => new(old.Id, old.Address, "");
}
