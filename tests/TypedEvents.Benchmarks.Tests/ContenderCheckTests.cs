using TypedEvents.Benchmarks.Codec;

namespace TypedEvents.Benchmarks.Tests;

public sealed class ContenderCheckTests
{
    [Fact]
    public void Run_EveryContender_DoesTheSameWork() => ContenderCheck.Run();
}
