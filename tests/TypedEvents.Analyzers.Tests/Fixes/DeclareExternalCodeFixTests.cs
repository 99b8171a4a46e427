using System;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedEvents.CodeFixes;
using TypedEvents.Generators;
using TypedEvents.Roslyn.Testing;

namespace TypedEvents.Analyzers.Tests;

public sealed class DeclareExternalCodeFixTests
{
    private const string Uses = """
        [TchuEvent("user.created")] public partial record UserCreated(string Id);
        public static class Handlers
        {
            [Subscribe("mail.sent")] public static void On(EventEnvelope e) { }
            [Subscribe("user.craeted")] public static void OnOther(EventEnvelope e) { }
        }
        """;

    [Fact]
    public Task TE1003_UnknownTopics_AreNamedInANewAttribute() => FixesAsync(
        Library("using TypedEvents;\nusing System;\n\n// The contracts.\n" + Uses),
        Library("using TypedEvents;\nusing System;\n\n[assembly: ExternalTopics(\"mail.sent\", \"user.craeted\")]\n\n// The contracts.\n" + Uses));

    [Fact]
    public Task TE1003_FileWithoutUsings_KeepsItsHead() => FixesAsync(
        Library("// All rights reserved.\n\n// The handler.\npublic static class Handlers { [TypedEvents.Subscribe(\"mail.sent\")] public static void On(TypedEvents.EventEnvelope e) { } }\n")
            .AddSource("[TypedEvents.TchuEvent(\"user.created\")] public partial record UserCreated(string Id);", "Created.cs"),
        Library("// All rights reserved.\n\n[assembly: TypedEvents.ExternalTopics(\"mail.sent\")]\n\n// The handler.\npublic static class Handlers { [TypedEvents.Subscribe(\"mail.sent\")] public static void On(TypedEvents.EventEnvelope e) { } }\n")
            .AddSource("[TypedEvents.TchuEvent(\"user.created\")] public partial record UserCreated(string Id);", "Created.cs"));

    [Theory]
    [InlineData("#define X\n@")]
    [InlineData("#define X\n\n@// The handler.\n")]
    [InlineData("// All rights reserved.\n#define X\n#undef X\n@// The handler.\n")]
    [InlineData("#if DEBUG\n#else\n#define X\n#endif\n@#nullable enable\n")]
    public Task TE1003_DirectivesAtTheTop_StayThere(string head)
    {
        const string handler = "public static class Handlers { [TypedEvents.Subscribe(\"mail.sent\")] public static void On(TypedEvents.EventEnvelope e) { } }\n";
        TestProject contracts = TestProject.Library().AddSource("[TypedEvents.TchuEvent(\"user.created\")] public partial record UserCreated(string Id);", "Created.cs");
        return FixesAsync(
            contracts.AddSource(head.Replace("@", "", StringComparison.Ordinal) + handler, "Handlers.cs"),
            contracts.AddSource(head.Replace("@", "[assembly: TypedEvents.ExternalTopics(\"mail.sent\")]\n\n", StringComparison.Ordinal) + handler, "Handlers.cs"));
    }

    [Fact]
    public void TE1003_DirectivesOfAFileThatIsAProgram_StayAtTheTop()
    {
        const string head = "#!/usr/bin/env dotnet\n#:package Any@1.0.0\n";
        CSharpParseOptions options = CSharpParseOptions.Default.WithFeatures([new("FileBasedProgram", "true")]);
        CompilationUnitSyntax root = SyntaxFactory.ParseCompilationUnit(head + "Run();\n", options: options);

        string text = ExternalTopicsSyntax.Add(root, present: null, ["mail.sent"]).ToFullString();

        Assert.Equal(head + "[assembly: TypedEvents.ExternalTopicsAttribute(\"mail.sent\")]\n\nRun();\n", text);
    }

    [Fact]
    public Task TE1003_OtherAttributesOfTheAssembly_GetOneMore() => FixesAsync(
        Library("using TypedEvents;\n[assembly: System.CLSCompliant(false)]\n" + Uses),
        Library("using TypedEvents;\n[assembly: System.CLSCompliant(false)]\n[assembly: ExternalTopics(\"mail.sent\", \"user.craeted\")]\n" + Uses));

    [Fact]
    public Task TE1003_AttributeInAnotherFile_IsExtended() => FixesAsync(
        Library("using TypedEvents;\n" + Uses).AddSource("[assembly: TypedEvents.ExternalTopics(\"celery.*\" /* Python */)]\n", "Assembly.cs"),
        Library("using TypedEvents;\n" + Uses).AddSource("[assembly: TypedEvents.ExternalTopics(\"celery.*\" /* Python */, \"mail.sent\", \"user.craeted\")]\n", "Assembly.cs"));

    [Theory]
    [InlineData("[\"celery.*\"]")]
    [InlineData("new[] { \"celery.*\" }")]
    [InlineData("patterns: \"celery.*\"")]
    [InlineData("")]
    public Task TE1003_AttributeThatCannotBeExtended_GetsOneBesideIt(string arguments) => FixesAsync(
        Library("using TypedEvents;\n" + Uses).AddSource("[assembly: TypedEvents.ExternalTopics(" + arguments + ")]\n", "Assembly.cs"),
        Library("using TypedEvents;\n" + Uses)
            .AddSource("[assembly: TypedEvents.ExternalTopics(" + arguments + ")]\n[assembly: TypedEvents.ExternalTopics(\"mail.sent\", \"user.craeted\")]\n", "Assembly.cs"));

    [Fact]
    public Task TE1004_UnmatchedPattern_IsNamed() =>
        new CodeFixTest<OneRule<UnmatchedPatternAnalyzer>, DeclareExternalCodeFix>(
            Library("using TypedEvents;\n" + Uses.Replace("mail.sent", "mail.*", StringComparison.Ordinal)),
            Library("using TypedEvents;\n\n[assembly: ExternalTopics(\"mail.*\")]\n" + Uses.Replace("mail.sent", "mail.*", StringComparison.Ordinal)))
        {
            Generator = static () => new TypedEventsGenerator(),
        }.VerifyAsync();

    private static TestProject Library(string source) => TestProject.Library().AddSource(source, "Handlers.cs");

    private static Task FixesAsync(TestProject before, TestProject after) =>
        new CodeFixTest<OneRule<UnknownTopicAnalyzer>, DeclareExternalCodeFix>(before, after) { Generator = static () => new TypedEventsGenerator() }.VerifyAsync();
}
