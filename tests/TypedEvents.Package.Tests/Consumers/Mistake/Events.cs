using System;
using TypedEvents;

namespace Shop.Mistake;

/// <summary>Cannot travel.</summary>
/// <param name="Details">Anything.</param>
[TchuEvent("shop.mistake.made")]
public sealed partial record MistakeMade(object Details);

/// <summary>Travels all the same.</summary>
/// <param name="Id">What.</param>
[TchuEvent("shop.mistake.found")]
public sealed partial record MistakeFound(string Id);

/// <summary>Uses both.</summary>
public static class MistakeHandlers
{
    /// <summary>Handles what cannot travel.</summary>
    /// <param name="mistake">It.</param>
    [Subscribe]
    public static void On(MistakeMade mistake) => Console.WriteLine(mistake);

    /// <summary>Handles the other.</summary>
    /// <param name="mistake">It.</param>
    [Subscribe]
    public static void On(MistakeFound mistake) => Console.WriteLine(mistake);
}
