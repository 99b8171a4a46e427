using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace TypedEvents.Wire.Tests;

/// <summary>Checks a property with the same inputs in every run.</summary>
internal static class WireProperty
{
    private const ulong Seed = 20_261_121;
    private const ulong Gamma = 9_176_543;

    internal static void Holds<T>(Gen<T> values, int inputs, Action<T> property)
    {
        Config config = Config.QuickThrowOnFailure.WithMaxTest(inputs).WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(Seed, Gamma), FSharpOption<int>.None)));
        Check.One(config, Prop.ForAll(Arb.From(values), property));
    }

    /// <summary>Some values, the same in every run.</summary>
    internal static IEnumerable<T> Samples<T>(Gen<T> values, int count) => values.Sample(10, new Rnd(Seed, Gamma), count).Take(count);
}
