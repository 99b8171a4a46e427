using System;
using TypedEvents;

[TchuEvent("user.created")]
public sealed partial record UserCreated(string Id);

public static class Audit
{
    [Subscribe]
    public static void On(UserCreated user) => Console.WriteLine(user.Id);
}
