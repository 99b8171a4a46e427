using System.Linq;
using System.Threading.Tasks;

namespace TypedEvents.Quickstart.Tests;

public sealed class MalformedLineTests
{
    private const string Created = """{"topic": "cap.event.created", "data": {"user_id": 123}}""";

    [Theory]
    [InlineData("{\"topic\": \"cap.event.created\", \"data\": {\"user_id\": NaN}}", "not JSON (byte 52)")]
    [InlineData("{\"topic\": \"cap.event.created\", \"data\": {\"user_id\": 1}", "not JSON")]
    [InlineData("hello", "not JSON (byte 1)")]
    [InlineData("[1, 2]", "not a JSON object")]
    [InlineData("{\"data\": {\"user_id\": 1}}", "no 'topic'")]
    [InlineData("{\"topic\": \"cap.event.created\"}", "no 'data'")]
    [InlineData("{\"topic\": 7, \"data\": {}}", "'topic' is not text")]
    [InlineData("{\"topic\": \"\\ud800\", \"data\": {}}", "text that is not valid Unicode")]
    [InlineData("{\"topic\": \"cap.event.craeted\", \"data\": {}}", "no event has the topic 'cap.event.craeted'")]
    [InlineData("{\"topic\": \"cap.event.created\", \"data\": {\"user_id\": 1}} {}", "not JSON")]
    [InlineData("{\"topic\": \"cap.event.created\", \"data\": {\"user_id\": \"x\"}}", "UnexpectedType")]
    [InlineData("{\"topic\": \"cap.event.created\", \"data\": {}}", "MissingMember")]
    [InlineData("{\"topic\": \"cap.event.created\", \"data\": \"{}\"}", "UnexpectedType")]
    [InlineData("{\"topic\": \"cap.event.created\", \"data\": {\"user_id\": 1180591620717411303424}}", "OutOfRange")]
    public async Task MalformedLine_BetweenGoodOnes_IsReportedWithItsNumberAndSkipped(string line, string problem)
    {
        ProgramResult result = await QuickstartProgram.RunAsync(input => input.WriteAsync($"{Created}\n{line}\n{Created}\n"), ["-"]);

        Assert.True(result.ExitCode == 2, result.ToString());
        Assert.Contains("line 2: skipped: ", result.Errors);
        Assert.Contains(problem, result.Errors);
        Assert.Equal("events in 2, calls 0, refused 0, skipped 1", result.Totals.TrimEnd());
        Assert.Equal((2, 0, 0), result.Row("users"));
    }

    [Fact]
    public async Task EndlessLine_IsSkippedAsTooLong()
    {
        ProgramResult result = await QuickstartProgram.RunAsync(
            async input =>
            {
                for (int i = 0; i < 3000; i++)
                {
                    await input.WriteAsync(new string('x', 1024));
                }

                await input.WriteAsync($"\n{Created}\n");
            },
            ["-"]);

        Assert.True(result.ExitCode == 2, result.ToString());
        Assert.Contains("line 1: skipped: longer than 1048576 bytes", result.Errors);
        Assert.Equal((1, 0, 0), result.Row("users"));
    }

    [Fact]
    public async Task ManyMalformedLines_FirstTenPrintedAllCounted()
    {
        ProgramResult result = await QuickstartProgram.RunAsync(
            input => input.WriteAsync(string.Concat(Enumerable.Repeat("nonsense\n", 500))), ["-"]);

        Assert.True(result.ExitCode == 2, result.ToString());
        Assert.Equal("events in 0, calls 0, refused 0, skipped 500", result.Totals.TrimEnd());
        Assert.Equal(11, result.Errors.Split('\n').Count(text => text.Contains("skipped", System.StringComparison.Ordinal)));
    }

    [Fact]
    public async Task EventWithoutItsIdentity_IsRefused()
    {
        ProgramResult result = await QuickstartProgram.RunAsync(
            input => input.WriteAsync("""{"topic": "cap.event.auth", "data": {"information_request": {"type": "customer_data", "id": "12345"}}}"""), ["-"]);

        Assert.True(result.ExitCode == 0, result.ToString());
        Assert.Contains("line 1: refused: ", result.Output);
        Assert.StartsWith("events in 0, calls 0, refused 1, skipped 0", result.Totals, System.StringComparison.Ordinal);
    }
}
