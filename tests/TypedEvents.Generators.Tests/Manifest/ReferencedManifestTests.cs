using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using TypedEvents.Generators.Tests.Registration;
using TypedEvents.Roslyn.Testing;

namespace TypedEvents.Generators.Tests.Manifest;

public sealed class ReferencedManifestTests
{
    private static readonly TestProject Contracts = TestProject.Contracts("""
        using TypedEvents;
        namespace Shop;
        [TchuEvent("user.created")] public partial record Created(string Id);
        """) with { Name = "Shop.Contracts" };

    private static readonly TestProject Handlers = (TestProject.Library("""
        using TypedEvents;
        namespace Shop;
        public static class Handlers { [Subscribe] public static void On(Created e) { } }
        """) with { Name = "Shop.Handlers" }).AddDependency(Contracts);

    private static readonly TestProject Plain = TestProject.Library("public class Plain;") with { Name = "Plain" };

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void References_OfALibrary_AreTheManifestsOfWhatItReferences(bool asImage)
    {
        TestProject project = (TestProject.Library("public class Own;") with { Name = "Shop.Composition" })
            .AddDependency(Plain, asImage)
            .AddDependency(Handlers, asImage)
            .AddDependency(Contracts, asImage);
        using Runnable runnable = Runnable.Load(GeneratorRun.Of<TypedEventsGenerator>(project));

        EventManifest manifest = RecordingRegistry.ManifestOf(runnable.Assembly);

        Assert.Equal(["Shop.Contracts", "Shop.Handlers"], manifest.References.Select(reference => reference.AssemblyName));
        Assert.Equal(["Shop.Contracts"], manifest.References[1].References.Select(reference => reference.AssemblyName));
        Assert.Empty(manifest.References[0].References);
    }

    [Fact]
    public void References_UnderAnExternAlias_AreNamedByIt()
    {
        MetadataReference reference = GeneratorRun.Of<TypedEventsGenerator>(Contracts).Compilation.ToMetadataReference(aliases: ["contracts"]);
        TestProject project = TestProject.Library();

        GeneratorRun run = GeneratorRun.Of<TypedEventsGenerator>(project with { References = project.References.Add(reference) });

        Assert.Contains("extern alias contracts;", run.File(HintNames.Manifest), StringComparison.Ordinal);
        Assert.Contains("new contracts::TypedEvents.Generated.Shop_ContractsEventManifest(),", run.File(HintNames.Manifest), StringComparison.Ordinal);
    }

    [Fact]
    public void Edit_UnrelatedFile_ReadsReferencesAgainAndEmitsNothing()
    {
        GeneratorRun run = GeneratorRun.Of<TypedEventsGenerator>(TestProject.Library().AddDependency(Handlers, asImage: true))
            .Edit(project => project.AddSource("public class Other;"));

        run.Step(StepNames.Project).ShouldBe(IncrementalStepRunReason.Unchanged);
        run.Step(StepNames.Manifest).ShouldBe(IncrementalStepRunReason.Cached);
        Assert.Empty(run.Emitted);
    }

    [Fact]
    public void Edit_NewReference_EmitsOnlyTheManifest()
    {
        GeneratorRun run = GeneratorRun.Of<TypedEventsGenerator>(TestProject.Library())
            .Edit(project => project.AddDependency(Contracts, asImage: true));

        Assert.Equal([HintNames.Manifest], run.Emitted);
        Assert.Contains("new global::TypedEvents.Generated.Shop_ContractsEventManifest(),", run.File(HintNames.Manifest), StringComparison.Ordinal);
    }
}
