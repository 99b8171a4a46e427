using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using TypedEvents.CodeFixes;
using TypedEvents.Generators;
using TypedEvents.Roslyn.Testing;
using Xunit.Sdk;

namespace TypedEvents.Analyzers.Tests;

/// <summary>Fixes that change the code of a broken version.</summary>
public sealed class BreakingFixTests
{
    private const string Lines = "event user.created v1 (map)\nevent user.created v1 .first_name str\nevent user.created v1 .id i32\n";

    [Theory]
    [InlineData("UserCreated(int Id, string FirstName, int Age)", "UserCreated(int Id, string FirstName, int? Age)")]
    [InlineData("UserCreated(int Age, int Id, string FirstName)", "UserCreated(int? Age, int Id, string FirstName)")]
    [InlineData("UserCreated(int Id, string FirstName) { public required string Mail { get; init; } }", "UserCreated(int Id, string FirstName) { public string? Mail { get; init; } }")]
    public Task MakeNullable_RequiredMemberAdded_MayBeMissing(string before, string after) => new CodeFixTest<OneRule<BreakingAnalyzer>, MakeNullableCodeFix>(Project(before), Project(after))
    {
        Generator = static () => new TypedEventsGenerator(),
    }.VerifyAsync();

    [Theory]
    [InlineData("UserCreated(int Id, string FirstName, int Age)", "UserCreated(int Id, string FirstName, int Age = 0)")]
    [InlineData("UserCreated(int Id, string FirstName, decimal Sum, string? Note = null)", "UserCreated(int Id, string FirstName, decimal Sum = 0, string? Note = null)")]
    [InlineData("UserCreated(int Id, string FirstName, bool IsGuest)", "UserCreated(int Id, string FirstName, bool IsGuest = false)")]
    [InlineData("UserCreated(int Id, string FirstName, DayOfWeek Day)", "UserCreated(int Id, string FirstName, DayOfWeek Day = default)")]
    [InlineData("UserCreated(int Id, string FirstName, Guid Key)", "UserCreated(int Id, string FirstName, Guid Key = default)")]
    [InlineData("UserCreated(\n    int Id,\n    string FirstName,\n    string Mail)", "UserCreated(\n    int Id,\n    string FirstName,\n    string Mail = \"\")")]
    [InlineData("UserCreated(int Id, string FirstName) { public required string Mail { get; init; } public required List<int> Codes { get; init; } }", "UserCreated(int Id, string FirstName) { public string Mail { get; init; } = \"\"; public List<int> Codes { get; init; } = []; }")]
    public Task GiveDefault_RequiredMemberAdded_HasIt(string before, string after) => new CodeFixTest<OneRule<BreakingAnalyzer>, GiveDefaultCodeFix>(Project(before), Project(after))
    {
        Generator = static () => new TypedEventsGenerator(),
    }.VerifyAsync();

    [Fact]
    public async Task GiveDefault_SeveralParametersAtOnce_HaveThemFromTheLastOn()
    {
        TestProject broken = SchemaTest.Project(
            "[TchuEvent(\"a\")] public partial record A(int X, int Y); [TchuEvent(\"user.created\")] public partial record UserCreated(int Id, string FirstName, int Age, bool IsGuest, string Mail);",
            "event a v1 (map)\nevent a v1 .x i32\n" + Lines);

        TestProject mended = await new CodeFixTest<OneRule<BreakingAnalyzer>, GiveDefaultCodeFix>(broken, broken).ApplyAsync();

        Assert.EndsWith("A(int X, int Y = 0); [TchuEvent(\"user.created\")] public partial record UserCreated(int Id, string FirstName, int Age = 0, bool IsGuest = false, string Mail = \"\");", mended.Sources[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GiveDefault_Recorded_IsTheDefaultOfTheLock()
    {
        TestProject broken = Project("UserCreated(int Id, string FirstName, int Age)");

        TestProject mended = await SchemaTest.RecordAsync(await new CodeFixTest<OneRule<BreakingAnalyzer>, GiveDefaultCodeFix>(broken, broken).ApplyAsync());

        Assert.Contains("event user.created v1 .age i32 default:0\n", mended.AdditionalFiles.Single().Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UserCreated(int Age, int Id, string FirstName)")]
    [InlineData("UserCreated(int Id, string FirstName, Uri Link)")]
    [InlineData("UserCreated(int Id, string FirstName, List<int> Codes)")]
    [InlineData("UserCreated(int Id, string FirstName, [Range(1, 9)] int Age)")]
    [InlineData("UserCreated(int Id, string FirstName, Grade Grade)")]
    public async Task GiveDefault_NoDefaultThatMeansNothing_IsNotOffered(string record)
    {
        TestProject project = SchemaTest.Project(Project(record).Sources[0].Text + " public enum Grade { Good = 1 }", Lines);

        XunitException exception = await Assert.ThrowsAsync<XunitException>(() => new CodeFixTest<OneRule<BreakingAnalyzer>, GiveDefaultCodeFix>(project, project).ApplyOnceAsync());
        Assert.StartsWith("There are 0 fixes", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UserCreated(int Id, string GivenName)", "UserCreated(int Id, [property: JsonPropertyName(\"first_name\")] string GivenName)")]
    [InlineData("UserCreated(int Id) { public required string GivenName { get; init; } }", "UserCreated(int Id) { [JsonPropertyName(\"first_name\")] public required string GivenName { get; init; } }")]
    public Task KeepWireName_MemberRenamed_TravelsAsBefore(string before, string after) => new CodeFixTest<OneRule<BreakingAnalyzer>, KeepWireNameCodeFix>(Project(before), Project(after))
    {
        Generator = static () => new TypedEventsGenerator(),
    }.VerifyAsync();

    [Theory]
    [InlineData("UserCreated(long? Id, string FirstName)", "UserCreated(int Id, string FirstName)")]
    [InlineData("UserCreated(int Id, [Required, StringLength(4)] string FirstName)", "UserCreated(int Id, string FirstName)")]
    [InlineData("UserCreated(List<int> Id, [property: JsonPropertyName(\"first_name\")] Uri Name)", "UserCreated(int Id, [property: JsonPropertyName(\"first_name\")] string Name)")]
    public Task RestoreMember_AnotherTypeOrValidation_IsAsLocked(string before, string after) => new CodeFixTest<OneRule<BreakingAnalyzer>, RestoreMemberCodeFix>(Project(before, "full"), Project(after, "full"))
    {
        Generator = static () => new TypedEventsGenerator(),
    }.VerifyAsync();

    [Fact]
    public Task RestoreMember_Constraints_AreWrittenAgain() => new CodeFixTest<OneRule<BreakingAnalyzer>, RestoreMemberCodeFix>(
        SchemaTest.Project("[TchuEvent(\"a\")] public partial record E([property: Range(2, 5), JsonPropertyName(\"a\")] int A);", "event a v1 (map)\nevent a v1 .a i32 range(1,100)\n"),
        SchemaTest.Project("[TchuEvent(\"a\")] public partial record E([property: JsonPropertyName(\"a\")] [Range(1, 100)] int A);", "event a v1 (map)\nevent a v1 .a i32 range(1,100)\n"))
    {
        Generator = static () => new TypedEventsGenerator(),
    }.VerifyAsync();

    [Theory]
    [InlineData("UserCreated(int Id)", "UserCreated(int Id, string FirstName)")]
    [InlineData("UserCreated(\n    int Id,\n    int? Age = null)", "UserCreated(\n    int Id,\n    string FirstName,\n    int? Age = null)")]
    [InlineData("UserCreated()", "UserCreated(string FirstName, int Id)")]
    [InlineData("UserCreated { public required long Id { get; init; } }", "UserCreated { public required int Id { get; init; } public required string FirstName { get; init; } }")]
    public Task RestoreMember_Removed_IsBack(string before, string after) => RestoresAsync(Project(before, "full"), Project(after, "full"));

    [Fact]
    public Task RestoreMember_RemovedFromARecordWithoutBraces_IsAProperty() => RestoresAsync(
        SchemaTest.Project("\n[TchuEvent(\"a\")]\npublic partial record E;\n", "event a v1 (map)\nevent a v1 .b str\n", "full"),
        SchemaTest.Project("\n[TchuEvent(\"a\")]\npublic partial record E\n{\n    public required string B { get; init; }\n}\n", "event a v1 (map)\nevent a v1 .b str\n", "full"));

    [Theory]
    [InlineData("{ public required long Id { get; init; } public required string FirstName { get; init; } }", "{ public required int Id { get; init; } public required string FirstName { get; init; } }")]
    [InlineData("{ public int? Id { get; init; } [StringLength(3)] public required string FirstName { get; init; } }", "{ public required int Id { get; init; } public required string FirstName { get; init; } }")]
    [InlineData("{ public string Id { get; init; } = \"x\"; public required string FirstName { get; init; } }", "{ public required int Id { get; init; } public required string FirstName { get; init; } }")]
    public Task RestoreMember_Property_IsAsLocked(string before, string after) => RestoresAsync(Project("UserCreated " + before, "full"), Project("UserCreated " + after, "full"));

    [Theory]
    [InlineData("event a v1 .b i32 range(1,9)\n", "[Range(1, 9)] int B")]
    [InlineData("event a v1 .b list<enum<i32>[0:X|1:Y]>\n", "IReadOnlyList<Two> B")]
    [InlineData("event a v1 .b map<str,{}>\nevent a v1 .b{}.count i32\nevent a v1 .b{}.name str? optional\n", "IReadOnlyDictionary<string, In> B")]
    [InlineData("event a v1 .b {}\nevent a v1 .b.count i32\nevent a v1 .b.name str? optional\nevent a v1 .c =.b\n", "In B, In C")]
    [InlineData("event a v1 .odd-name uri\n", "[property: JsonPropertyName(\"odd-name\")] Uri Oddname")]
    public Task RestoreMember_RemovedOfAnyType_IsFoundAmongDeclaredTypes(string lines, string members)
    {
        const string types = " public enum Two { X, Y } public enum Three { X, Y, Z } [TchuType] public partial record In(int Count, string? Name); [TchuType] public partial record An(int Count, string Name);";
        string schemaLock = "event a v1 (map)\nevent a v1 .a i32\n" + lines;
        return RestoresAsync(
            SchemaTest.Project("[TchuEvent(\"a\")] public partial record E(int A);" + types, schemaLock, "full"),
            SchemaTest.Project("[TchuEvent(\"a\")] public partial record E(int A, " + members + ");" + types, schemaLock, "full"));
    }

    [Fact]
    public Task RestoreMember_RemovedFromANestedRecordAndAnArray_IsBackInItsPlace()
    {
        const string lines = "event a v1 (map)\nevent a v1 .in ()\nevent a v1 .in.x i32 #0\nevent a v1 .in.y str #1\nevent a v1 .in.z bool #2\n";
        return RestoresAsync(
            SchemaTest.Project("[TchuEvent(\"a\")] public partial record E(In In); [TchuType(Layout = WireLayout.Array)] public partial record In(int X, string Y);", lines),
            SchemaTest.Project("[TchuEvent(\"a\")] public partial record E(In In); [TchuType(Layout = WireLayout.Array)] public partial record In(int X, string Y, bool Z);", lines));
    }

    [Theory]
    [InlineData("event a v1 .b {}\nevent a v1 .b.count i32\n", "Contracts.In B")]
    [InlineData("event a v1 .b list<enum<i32>[0:X|1:Y]>\n", "IReadOnlyList<Contracts.Two> B")]
    [InlineData("event a v1 .b {}\nevent a v1 .b.count u16\n", "Own B")]
    public Task RestoreMember_RemovedOfATypeOfAReference_IsFoundThere(string lines, string member)
    {
        TestProject contracts = TestProject.Contracts(
            "using TypedEvents; namespace Contracts; public enum Two { X, Y } [TchuType] public partial record In(int Count); [TchuType] public partial record Aa(ushort Count); [TchuType] internal partial record Hidden(int Count);") with { Name = "Contracts" };
        using MemoryStream image = new();
        Assert.True(GeneratorRun.Of<TypedEventsGenerator>(contracts).Compilation.Emit(image).Success);
        MetadataReference reference = MetadataReference.CreateFromImage(image.ToArray());
        return RestoresAsync(Consumer("int A"), Consumer("int A, " + member));

        TestProject Consumer(string members)
        {
            TestProject project = SchemaTest.Project(
                $"[TchuEvent(\"a\")] public partial record E({members}); [TchuType] public partial record Own(ushort Count);", "event a v1 (map)\nevent a v1 .a i32\n" + lines, "full");
            return project with { References = project.References.Add(reference) };
        }
    }

    [Fact]
    public async Task RestoreMember_TypeThatIsNotDeclared_IsNotOffered()
    {
        TestProject project = SchemaTest.Project(
            "[TchuEvent(\"a\")] public partial record E(int A); [TchuType] public partial record In(long Count);", "event a v1 (map)\nevent a v1 .a i32\nevent a v1 .b {}\nevent a v1 .b.count i32\n", "full");

        await Assert.ThrowsAsync<XunitException>(() => new CodeFixTest<OneRule<BreakingAnalyzer>, RestoreMemberCodeFix>(project, project).ApplyOnceAsync());
    }

    [Fact]
    public Task RestoreMember_OneWayChange_IsAsLocked() => new CodeFixTest<OneRule<OneWayAnalyzer>, RestoreMemberCodeFix>(
        Project("UserCreated(long Id)"), Project("UserCreated(int Id, string FirstName)"))
    {
        Generator = static () => new TypedEventsGenerator(),
    }.VerifyAsync();

    private static Task RestoresAsync(TestProject before, TestProject after) =>
        new CodeFixTest<OneRule<BreakingAnalyzer>, RestoreMemberCodeFix>(before, after) { Generator = static () => new TypedEventsGenerator() }.VerifyAsync();

    private static TestProject Project(string record, string mode = "") => SchemaTest.Project($"[TchuEvent(\"user.created\")] public partial record {record}" + (record.EndsWith('}') ? "" : ";"), Lines, mode);
}
