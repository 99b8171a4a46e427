using System.Threading.Tasks;
using TypedEvents.Roslyn.Testing;

namespace TypedEvents.Analyzers.Tests;

public sealed class DuplicateHandlerTests
{
    private const string Created = "[TchuEvent(\"user.created\")] public partial record Created(string Id);\n";

    [Fact]
    public Task TE3007_SameNameInTwoClasses_Reported() => RuleTest.ReportsAsync<DuplicateHandlerAnalyzer>(
        Created + """
            public static class One { [Subscribe(Name = "mail")] public static void On(Created e) { } }
            public static class Two { [Subscribe(Name = "mail")] public static void [|On|](Created e) { } }
            """,
        "'Two.On' has the handler id 'mail', as 'One.On' has: write '[Subscribe(Name = \"...\")]' with a name of its own on one of them");

    [Fact]
    public Task TE3007_SameNameInOneClass_Reported() => RuleTest.ReportsAsync<DuplicateHandlerAnalyzer>(
        Created + """
            public static class One
            {
                [Subscribe(Name = "mail")] public static void On(Created e) { }
                [Subscribe("user.*", Name = "mail")] public static void [|OnAny|](EventEnvelope e) { }
            }
            """,
        "'One.OnAny' has the handler id 'mail', as 'One.On' has: write '[Subscribe(Name = \"...\")]' with a name of its own on one of them");

    [Fact]
    public Task TE3007_NameThatIsTheDefaultIdOfAnother_Reported() => RuleTest.ReportsAsync<DuplicateHandlerAnalyzer>(
        Created + """
            public static class One { [Subscribe] public static void On(Created e) { } }
            public static class Two { [Subscribe(Name = "One.On@user.created")] public static void [|On|](Created e) { } }
            """,
        "'Two.On' has the handler id 'One.On@user.created', as 'One.On' has: write '[Subscribe(Name = \"...\")]' with a name of its own on one of them");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public Task TE3007_NameOfAReferencedHandler_Reported(bool asImage) => RuleTest.ReportsInAsync<DuplicateHandlerAnalyzer>(
        TestProject.Library(Created + "public static class Two { [Subscribe(Name = \"mail\")] public static void [|On|](Created e) { } }")
            .AddDependency(Mail("Lib"), asImage),
        "'Two.On' has the handler id 'mail', as 'mail in Lib' has: write '[Subscribe(Name = \"...\")]' with a name of its own on one of them");

    [Fact]
    public Task TE3007_TwoReferencedHandlersThatOneProgramRegisters_Reported() => RuleTest.ReportsInAsync<DuplicateHandlerAnalyzer>(
        Program("[|services.AddTypedEvents()|];"),
        "'mail in Right' has the handler id 'mail', as 'mail in Left' has: write '[Subscribe(Name = \"...\")]' with a name of its own on one of them");

    [Fact]
    public Task TE3007_TwoReferencedHandlersThatNobodyRegistersTogether_NotReported() => RuleTest.ReportsInAsync<DuplicateHandlerAnalyzer>(Program(""));

    [Fact]
    public Task TE3007_OverloadsWithOneDefaultId_NotReported() => RuleTest.IsSilentAsync<DuplicateHandlerAnalyzer>(
        Created + """
            [TchuEvent("user.created", Version = 2)] public partial record Created2(string Id);
            public static class One
            {
                [Subscribe] public static void On(Created e) { }
                [Subscribe] public static void On(Created e, EventContext context) { }
                [Subscribe] public static void On(Created2 e) { }
                [Subscribe(Name = "other")] public static void Then(Created e) { }
            }
            """);

    [Fact]
    public Task TE3007_HandlerThatIsLeftOut_NotReported() => RuleTest.IsSilentAsync<DuplicateHandlerAnalyzer>(
        Created + """
            [TchuEvent("b")] public record NotPartial(string Id);
            public static class One
            {
                [Subscribe(Name = "mail")] public static void On(Created e) { }
                [Subscribe(Name = "mail")] public static bool WrongShape(Created e) => true;
                [Subscribe(Name = "mail")] public static void OnBroken(NotPartial e) { }
            }
            """);

    private static TestProject Program(string body) => TestProject
        .Program("using Microsoft.Extensions.DependencyInjection; public static class Setup { public static void Add(IServiceCollection services) { " + body + " } }")
        .AddDependency(Mail("Left"))
        .AddDependency(Mail("Right"));

    private static TestProject Mail(string name) =>
        TestProject.Library("using TypedEvents; namespace " + name + " { [TchuEvent(\"mail." + name + "\")] public partial record Sent(string Id); public static class H { [Subscribe(Name = \"mail\")] public static void On(Sent e) { } } }") with { Name = name };
}
