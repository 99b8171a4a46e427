using TypedEvents.Roslyn.Testing;
using TypedEvents.Generators.Tests.Contracts.Matrix;

namespace TypedEvents.Generators.Tests.Contracts;

/// <summary>Contracts in every shape, compiled once with all warnings and run.</summary>
public sealed class ContractRunTests(ContractRunTests.Fixture fixture) : IClassFixture<ContractRunTests.Fixture>
{
    [Fact]
    public void EveryShape_RoundTripsInBothFormats() => Assert.Empty(fixture.Runnable.Probe<string[]>());

    [Fact]
    public void Encode_MembersOfBases_ComeFirst() => Assert.Equal(
        """{"tenant_id":"00000000-0000-0000-0000-000000000000","kind":"k","trace":null,"name":"n","own":1}""", Json(0));

    [Fact]
    public void Encode_ComputedStaticAndIgnoredProperties_AreLeftOut() => Assert.Equal(
        """{"id":"1","count":2,"note":"none","tags":["a"],"zero":0,"missing":null,"re:named":5}""", Json(1));

    [Fact]
    public void Decode_MissingProperties_KeepTheirInitialisers() => Assert.Equal(
        """{"id":"1","count":null,"note":"none","tags":["a"],"zero":0,"missing":null,"re:named":5}""", Json(2));

    [Fact]
    public void Decode_MissingParameters_TakeTheirDefaults() => Assert.Equal(
        """{"id":"1","text":"a\"b\n","number":-1,"long":-9223372036854775808,"real":1.5,"single":0.1,"money":1.50,"letter":"'","yes":true,"color":2,"maybe":1,"null":null,"empty":"00000000-0000-0000-0000-000000000000","small":-3}""",
        Json(3));

    [Fact]
    public void Decode_ConstructorWrittenByHand_IsCalled() => Assert.Equal("""{"id":"1","count":4}""", Json(4));

    [Fact]
    public void Decode_StructWithMissingMembers_TakesDefaults() => Assert.Equal("""{"x":1,"text":null,"y":0}""", Json(5));

    [Fact]
    public void Decode_TypeThatContainsItself_Nests() => Assert.Equal(
        """{"root":{"name":"a","children":[{"name":"b","children":null}]}}""", Json(6));

    [Fact]
    public void Decode_IgnoredMember_IsSkipped() => Assert.Equal("stays", Json(7));

    [Fact]
    public void Message_StaticMembers_SayWhatTheAttributeSays() =>
        Assert.Equal("global.plain 1 0; shape.keywords 7 3", fixture.Runnable.Invoke<string>("Probe", "Facts"));

    private string Json(int index) => fixture.Runnable.Invoke<string[]>("Probe", "Names")[index];

    /// <summary>One compilation for all tests.</summary>
    public sealed class Fixture : System.IDisposable
    {
        public Runnable Runnable { get; } = Runnable.Load(GeneratorRun.Of<TypedEventsGenerator>(
            TestProject.Contracts(ContractShapes.Text, RoundTripSource.Text)));

        public void Dispose() => Runnable.Dispose();
    }
}
