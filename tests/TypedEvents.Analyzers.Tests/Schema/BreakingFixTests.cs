using System.Threading.Tasks;
using TypedEvents.CodeFixes;
using TypedEvents.Generators;
using TypedEvents.Roslyn.Testing;

namespace TypedEvents.Analyzers.Tests;

/// <summary>Fixes that change the code of a broken version.</summary>
public sealed class BreakingFixTests
{
    private const string Lines = "event user.created v1 (map)\nevent user.created v1 .first_name str\nevent user.created v1 .id i32\n";

    [Theory]
    [InlineData("UserCreated(int Id, string FirstName, int Age)", "UserCreated(int Id, string FirstName, int? Age)")]
    [InlineData("UserCreated(int Age, int Id, string FirstName)", "UserCreated(int? Age, int Id, string FirstName)")]
    [InlineData("UserCreated(int Id, string FirstName) { public required string Mail { get; init; } }", "UserCreated(int Id, string FirstName) { public string? Mail { get; init; } }")]
    public Task GiveDefault_RequiredMemberAdded_MayBeMissing(string before, string after) => new CodeFixTest<BreakingAnalyzer, GiveDefaultCodeFix>(Project(before), Project(after))
    {
        Generator = static () => new TypedEventsGenerator(),
    }.VerifyAsync();

    [Theory]
    [InlineData("UserCreated(int Id, string GivenName)", "UserCreated(int Id, [property: JsonPropertyName(\"first_name\")] string GivenName)")]
    [InlineData("UserCreated(int Id) { public required string GivenName { get; init; } }", "UserCreated(int Id) { [JsonPropertyName(\"first_name\")] public required string GivenName { get; init; } }")]
    public Task KeepWireName_MemberRenamed_TravelsAsBefore(string before, string after) => new CodeFixTest<BreakingAnalyzer, KeepWireNameCodeFix>(Project(before), Project(after))
    {
        Generator = static () => new TypedEventsGenerator(),
    }.VerifyAsync();

    private static TestProject Project(string record) => SchemaTest.Project($"[TchuEvent(\"user.created\")] public partial record {record}" + (record.EndsWith('}') ? "" : ";"), Lines);
}
