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

    [Theory]
    [InlineData("UserCreated(long? Id, string FirstName)", "UserCreated(int Id, string FirstName)")]
    [InlineData("UserCreated(int Id, [Required, StringLength(4)] string FirstName)", "UserCreated(int Id, string FirstName)")]
    [InlineData("UserCreated(List<int> Id, [property: JsonPropertyName(\"first_name\")] Uri Name)", "UserCreated(int Id, [property: JsonPropertyName(\"first_name\")] string Name)")]
    public Task RestoreMember_AnotherTypeOrValidation_IsAsLocked(string before, string after) => new CodeFixTest<BreakingAnalyzer, RestoreMemberCodeFix>(Project(before, "full"), Project(after, "full"))
    {
        Generator = static () => new TypedEventsGenerator(),
    }.VerifyAsync();

    [Fact]
    public Task RestoreMember_Constraints_AreWrittenAgain() => new CodeFixTest<BreakingAnalyzer, RestoreMemberCodeFix>(
        SchemaTest.Project("[TchuEvent(\"a\")] public partial record E([property: Range(2, 5), JsonPropertyName(\"a\")] int A);", "event a v1 (map)\nevent a v1 .a i32 range(1,100)\n"),
        SchemaTest.Project("[TchuEvent(\"a\")] public partial record E([property: JsonPropertyName(\"a\")] [Range(1, 100)] int A);", "event a v1 (map)\nevent a v1 .a i32 range(1,100)\n"))
    {
        Generator = static () => new TypedEventsGenerator(),
    }.VerifyAsync();

    private static TestProject Project(string record, string mode = "") => SchemaTest.Project($"[TchuEvent(\"user.created\")] public partial record {record}" + (record.EndsWith('}') ? "" : ";"), Lines, mode);
}
