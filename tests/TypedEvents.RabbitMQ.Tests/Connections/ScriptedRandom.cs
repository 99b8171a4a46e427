using System;
using TypedEvents.Bus;

namespace TypedEvents.RabbitMQ.Tests.Connections;

/// <summary>Draws what the test says.</summary>
internal sealed class ScriptedRandom(Func<double> draw) : RandomSource
{
    public override void Fill(Span<byte> bytes) => bytes.Clear();

    public override double NextDouble() => draw();
}
