using System.Globalization;
using System.Threading.Tasks;

namespace TypedEvents.Quickstart.Tests;

public sealed class LongInputTests
{
    private const int Lines = 200_000;
    private const long HeapLimit = 48L * 1024 * 1024;

    /// <summary>The input alone is a third of the heap; one kept object a line would not fit.</summary>
    [Fact]
    public async Task LongInput_SmallHeap_StreamsWithProgress()
    {
        ProgramResult result = await QuickstartProgram.RunAsync(
            async input =>
            {
                for (int i = 1; i <= Lines; i++)
                {
                    string id = i.ToString(CultureInfo.InvariantCulture);
                    await input.WriteAsync($$$"""{"topic": "cap.event.created", "data": {"user_id": {{{id}}}, "email": "user{{{id}}}@example.com", "name": "John Doe"}}""" + "\n");
                    if (i % 100 == 0)
                    {
                        await input.WriteAsync("""{"topic": "cap.event.text", "data": {"already": "json"}}""" + "\n");
                    }
                }
            },
            ["-"],
            HeapLimit);

        Assert.True(result.ExitCode == 0, result.ToString());
        Assert.Contains("... 200,000 lines, ", result.Errors);
        Assert.Equal("events in 202,000, calls 0, refused 0, skipped 0", result.Totals.TrimEnd());
        Assert.Equal((Lines, 0, 0), result.Row("users"));
        Assert.Equal((Lines, 2 * Lines / 100, Lines / 100), result.Row("notifications"));
        Assert.Equal((Lines + (Lines / 100), 0, 0), result.Row("analytics"));
    }
}
