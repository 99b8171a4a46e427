using System;
using TypedEvents;

namespace Corpus.Inheritance;

public abstract record Entity(string Id, DateTimeOffset At);

[TchuEvent("cat.born")]
public sealed partial record CatBorn(string Id, DateTimeOffset At, string Name) : Entity(Id, At);

[TchuEvent("dog.born")]
public sealed partial record DogBorn(string Id, DateTimeOffset At, bool Barks) : Entity(Id, At);

public abstract class Greeter
{
    public abstract void Greet(CatBorn born);
}

public sealed class GreetingHandlers : Greeter
{
    [Subscribe]
    public override void Greet(CatBorn born) => Say(born, born.Name);

    [Subscribe]
    public static void Greet(DogBorn born) => Say(born, born.Barks ? "Wuff" : "");

    private static void Say(Entity born, string text) => Console.WriteLine($"{born.Id} {text}");
}
