using TypedEvents.Roslyn.Testing;

namespace TypedEvents.Generators.Tests.Versions;

public sealed class VersionSnapshotTests
{
    [Fact]
    public void Current() => Snapshot.Match(GeneratorRun.Of<TypedEventsGenerator>(VersionProject.Project), hint => hint == "Shop.Placed.g.cs");
}
