using TypedEvents.Roslyn.Testing;

namespace TypedEvents.Generators.Tests.Contracts;

/// <summary>Generated validation, run: against the framework's validator where that has an answer.</summary>
public sealed class ValidationRunTests(ValidationRunTests.Fixture fixture) : IClassFixture<ValidationRunTests.Fixture>
{
    [Fact]
    public void Validate_EveryAttribute_SaysWhatTheFrameworkSays()
    {
        Assert.Empty(Run("Differences"));
        Assert.InRange(fixture.Runnable.Invoke<int>("Probe", "Invalid"), 30, 60);
    }

    [Fact]
    public void Validate_NestedValues_NamesTheirPaths() => Assert.Equal(
        [
            "main.quantity: The field Quantity must be between 1 and 100.",
            "main.sku: The field Sku must be a string with a maximum length of 3.",
            "main.sub.sku: The Sku field is required.",
            "lines[1].quantity: The field Quantity must be between 1 and 100.",
            "lines[1].sku: The Sku field is required.",
            "named[k].quantity: The field Quantity must be between 1 and 100.",
            "spots[5][1].x: The field X must be between 0 and 9.",
            "maybe.x: The field X must be between 0 and 9.",
            "fixed[0].sku: The Sku field is required.",
        ],
        Run("InNested"));

    [Fact]
    public void Validate_ValidatableObject_IsCalledOnceItsMembersAreValid() => Assert.Equal(
        ["low: Low is above High.", "top: Low is above High.", "-", ": Unlucky.", "-", "name: The Name field is required.", "-"], Run("InSelf"));

    [Fact]
    public void ValidateReply_ViolatedAttribute_IsAdded() =>
        Assert.Equal(["quantity: The field Quantity must be between 1 and 100."], Run("InReply"));

    [Fact]
    public void Validate_CyclicGraph_ThrowsInsteadOfOverflowingTheStack() => Assert.True(fixture.Runnable.Invoke<bool>("Probe", "Cycle"));

    private string[] Run(string method) => fixture.Runnable.Invoke<string[]>("Probe", method);

    /// <summary>One compilation for all tests.</summary>
    public sealed class Fixture : System.IDisposable
    {
        public Runnable Runnable { get; } = Runnable.Load(GeneratorRun.Of<TypedEventsGenerator>(TestProject.Contracts(ValidationSource.Text)));

        public void Dispose() => Runnable.Dispose();
    }
}
