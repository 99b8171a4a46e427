using System.Threading.Tasks;

namespace TypedEvents.Analyzers.Tests;

public sealed class MessageMixUpTests
{
    private const string Messages = """
        using System.Threading.Tasks;
        [TchuEvent("user.created")] public partial record Created(string Id);
        [TchuRpc("ask")] public partial record Ask(string Id) : IRpc<int>;

        """;

    [Theory]
    [InlineData("await bus.[|CallAsync|](new Created(\"1\"));")]
    [InlineData("int n = await bus.[|CallAsync|]<int>(new Created(\"1\"));")]
    [InlineData("_ = bus?.[|CallAsync|](new Created(\"1\"));")]
    [InlineData("Created e = new(\"1\"); await bus.[|CallAsync|](e, new CallOptions());")]
    public Task TE4005_CallOfAnEvent_Reported(string body) =>
        RuleTest.ExplainsAsync<CallOfEventAnalyzer>(Caller(body), "'Created' is an event, which nobody answers: write 'PublishAsync(...)'");

    [Theory]
    [InlineData("await bus.CallAsync(new Ask(\"1\")); await bus.PublishAsync(new Created(\"1\"));")]
    [InlineData("await new Other().CallAsync(new Created(\"1\"));")]
    public Task TE4005_CallOfARequestOrOfSomethingElse_NotReported(string body) => RuleTest.IsSilentAsync<CallOfEventAnalyzer>(Caller(body));

    [Theory]
    [InlineData("await bus.[|PublishAsync|](new Ask(\"1\"));")]
    [InlineData("await bus.[|TryPublishAsync|](new Ask(\"1\"), new PublishOptions());")]
    [InlineData("await bus.[|PublishBatchAsync|](new[] { new Ask(\"1\") });")]
    [InlineData("List<Ask> all = []; await bus.[|PublishBatchAsync|](all);")]
    public Task TE4006_PublishOfARequest_Reported(string body) =>
        RuleTest.ExplainsAsync<PublishOfRequestAnalyzer>(Caller(body), "'Ask' is a request, which one responder answers: write 'CallAsync(...)'");

    [Theory]
    [InlineData("await bus.CallAsync(new Ask(\"1\")); await bus.PublishAsync(new Created(\"1\")); await bus.PublishBatchAsync(new[] { new Created(\"1\") });")]
    [InlineData("await new Other().PublishAsync(new Ask(\"1\"));")]
    public Task TE4006_PublishOfAnEventOrOfSomethingElse_NotReported(string body) => RuleTest.IsSilentAsync<PublishOfRequestAnalyzer>(Caller(body));

    [Fact]
    public async Task TE4006_UnfinishedCode_NotReported()
    {
        const string body = "bus.PublishAsync(); bus.CallAsync(; bus.PublishAsync(new Missing()); PublishAsync(new Ask(\"1\")); bus.(new Ask()); await new Other().PublishAsync(new Ask(\"1\"), 3); await new Other().CallAsync(new Created(\"1\"), 3);";

        await RuleTest.LeavesToTheCompilerAsync<PublishOfRequestAnalyzer>(Caller(body));
        await RuleTest.LeavesToTheCompilerAsync<CallOfEventAnalyzer>(Caller(body));
    }

    private static string Caller(string body) =>
        Messages + $$"""
            public sealed class Other { public Task CallAsync(Created e) => Task.CompletedTask; public Task PublishAsync(Ask q) => Task.CompletedTask; }
            public static class Caller
            {
                public static async Task Do(IEventBus bus)
                {
                    {{body}}
                }
            }
            """;
}
