using TypedEvents.Roslyn.Testing;

namespace TypedEvents.Generators.Tests.Contracts;

public sealed class BrokenContractTests
{
    [Fact]
    public void BrokenContract_LeavesTheRestBuilding()
    {
        GeneratorRun run = GeneratorRun.Of<TypedEventsGenerator>(TestProject.Contracts("""
            using System.Threading.Tasks;
            using TypedEvents;
            [TchuEvent("broken.member")] public partial record Broken(object Anything);
            [TchuEvent("good")] public partial record Good(Held Held);
            [TchuType] public partial record Held(nint Pointer);
            [TchuRpc("broken.reply")] public partial record Ask(int X) : IRpc<object>;
            public static class Use
            {
                public static async Task Run(IEventBus bus)
                {
                    await bus.PublishAsync(new Broken(1));
                    await bus.PublishAsync(new Good(new Held(1)));
                }
            }
            """));

        Assert.Contains("Broken.g.cs", run.Hints);
    }
}
