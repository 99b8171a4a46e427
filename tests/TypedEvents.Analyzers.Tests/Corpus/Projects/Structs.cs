using System;
using TypedEvents;

namespace Corpus.Structs;

[TchuEvent("point.moved")]
public readonly partial record struct PointMoved(Position From, Position To);

[TchuType]
public readonly partial record struct Position(double X, double Y);

public readonly struct PointHandlers(TimeProvider clock)
{
    [Subscribe]
    public void On(in PointMoved moved) => Console.WriteLine($"{moved.To.X - moved.From.X} {clock.GetUtcNow()}");
}
