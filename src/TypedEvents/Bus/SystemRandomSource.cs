using System;

namespace TypedEvents.Bus;

internal sealed class SystemRandomSource : RandomSource
{
#pragma warning disable RS0030 // The one place where the real randomness is injected.
    private static readonly Random Source = Random.Shared;
#pragma warning restore RS0030

    public override void Fill(Span<byte> bytes) => Source.NextBytes(bytes);

    public override double NextDouble() => Source.NextDouble();
}
