using System.Threading.Tasks;

namespace TypedEvents.Analyzers.Tests;

public sealed class ClientShapeTests
{
    private const string Ask = """
        using System.Threading; using System.Threading.Tasks;
        [TchuRpc("ask")] public partial record Ask(string Id) : IRpc<int>;

        """;

    [Theory]
    [InlineData("Task<string> AskAsync(Ask request);", "'AskAsync' takes a request, then only 'CallOptions' and 'CancellationToken', and returns 'Task<int>' or 'ValueTask<int>'")]
    [InlineData("int Ask(Ask request);", "'Ask' takes a request, then only 'CallOptions' and 'CancellationToken', and returns 'Task<int>' or 'ValueTask<int>'")]
    [InlineData("Task<int> AskAsync(Ask request, int times);", "'AskAsync' takes a request, then only 'CallOptions' and 'CancellationToken', and returns 'Task<int>' or 'ValueTask<int>'")]
    [InlineData("Task<int> AskAsync(string request);", "'AskAsync' is no call: declare methods that take a record with '[TchuRpc]' and return 'Task' or 'ValueTask' of its reply")]
    [InlineData("int Count { get; }", "'Count' is no call: declare methods that take a record with '[TchuRpc]' and return 'Task' or 'ValueTask' of its reply")]
    [InlineData("Task<int> AskAsync(Ask request); int Count { get; }", "'Count' is no call: declare methods that take a record with '[TchuRpc]' and return 'Task' or 'ValueTask' of its reply")]
    [InlineData("string Describe() => \"free\"; Task<string> AskAsync(Ask request);", "'AskAsync' takes a request, then only 'CallOptions' and 'CancellationToken', and returns 'Task<int>' or 'ValueTask<int>'")]
    public Task TE4003_MemberThatIsNoCall_Reported(string member, string advice) => RuleTest.ReportsAsync<ClientShapeAnalyzer>(
        Ask + "[TchuRpcClient] public partial interface [|IClient|] { " + member + " }", $"'IClient' cannot be implemented: {advice}");

    [Fact]
    public Task TE4003_GenericInterface_Reported() => RuleTest.ReportsAsync<ClientShapeAnalyzer>(
        Ask + "[TchuRpcClient] public partial interface [|IClient|]<T> { Task<int> AskAsync(Ask request); }",
        "'IClient' cannot be implemented: it has to be at least internal and not generic, as have the types around it");

    [Fact]
    public Task TE4003_CallsOnly_NotReported() => RuleTest.IsSilentAsync<ClientShapeAnalyzer>(
        Ask + """
            [TchuRpcClient]
            public partial interface IClient
            {
                Task<int> AskAsync(Ask request);
                ValueTask<int> AskWithAsync(Ask request, CallOptions? options = null, CancellationToken cancellationToken = default);
                string Describe() => "free";
            }

            public interface IOther { int Count { get; } }
            """);

    [Theory]
    [InlineData("Task<int> AskAsync(Missing request);")]
    [InlineData("Missing AskAsync(Ask request);")]
    [InlineData("Task<int> AskAsync(Ask request, Missing other);")]
    public Task TE4003_TypeThatDoesNotExist_NotReported(string member) => RuleTest.LeavesToTheCompilerAsync<ClientShapeAnalyzer>(
        Ask + "[TchuRpcClient] public partial interface IClient { " + member + " }");
}
