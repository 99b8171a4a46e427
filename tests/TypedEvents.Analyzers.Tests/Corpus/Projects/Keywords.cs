using System;
using TypedEvents;

[TchuEvent("class.event")]
public sealed partial record @event(int @class, string @namespace);

public static class @static
{
    [Subscribe]
    public static void @on(@event @event) => Console.WriteLine(@event.@class + @event.@namespace);
}
