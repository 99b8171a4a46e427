using System.Collections.Immutable;
using System.Linq;
using TypedEvents.Roslyn.Testing;

namespace TypedEvents.Generators.Tests.Tracking;

/// <summary>A run that remembers nothing: what a run after edits must not differ from.</summary>
internal static class ColdRun
{
    /// <summary>Fails unless a run after edits gives exactly what a new driver gives.</summary>
    public static void ShouldEqualAColdRun(this GeneratorRun run)
    {
        GeneratorRun cold = GeneratorRun.OfBroken<TypedEventsGenerator>(run.Project);
        Assert.Equal(cold.Hints, run.Hints);
        Assert.All(cold.Hints, hint => Assert.Equal(cold.File(hint), run.File(hint)));
    }

    /// <summary>The text of all generated files.</summary>
    public static ImmutableArray<string> Outputs(this GeneratorRun run) => [.. run.Hints.Select(hint => hint + "\n" + run.File(hint))];
}
