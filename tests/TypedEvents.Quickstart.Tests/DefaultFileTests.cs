using System.Threading.Tasks;

namespace TypedEvents.Quickstart.Tests;

public sealed class DefaultFileTests
{
    [Fact]
    public async Task DefaultFile_FromAnotherDirectory_ShowsEverythingAndSucceeds()
    {
        ProgramResult result = await QuickstartProgram.RunAsync();

        Assert.True(result.ExitCode == 0, result.ToString());
        Assert.Empty(result.Errors);
        Assert.Equal("events in 10, calls 1, refused 1, skipped 0", result.Totals.TrimEnd());
        Assert.Equal((5, 0, 0), result.Row("users"));
        Assert.Equal((6, 4, 1), result.Row("notifications"));
        Assert.Equal((10, 0, 0), result.Row("analytics"));
    }

    [Fact]
    public async Task DefaultFile_Call_PrintsTheAnswer()
    {
        ProgramResult result = await QuickstartProgram.RunAsync();

        Assert.Contains("line 7: call: ValidateUser { UserId = 123 } answered UserValidation { Ok = True, Text = 123 is a user id }", result.Output);
    }

    [Fact]
    public async Task DefaultFile_InvalidEvent_IsRefusedWithItsReason()
    {
        ProgramResult result = await QuickstartProgram.RunAsync();

        Assert.Contains("line 12: refused: 'cap.event.created' is invalid: user_id:", result.Output);
    }

    [Fact]
    public async Task DefaultFile_PoisonMessage_IsADeadLetterWithItsReason()
    {
        ProgramResult result = await QuickstartProgram.RunAsync();

        Assert.Contains("dead letter of notifications: cap.event.text, 3 attempts, HandlerFailed: No mail template for free text.", result.Output);
    }

    [Fact]
    public async Task DefaultFile_Subscriptions_ArePrinted()
    {
        ProgramResult result = await QuickstartProgram.RunAsync();

        Assert.Matches(@"users +\d+ +cap.event.created, user.created; answers user.validate", result.Output);
        Assert.Matches(@"notifications +\d+ +cap.event.auth, cap.event.created, cap.event.text", result.Output);
        Assert.Matches(@"analytics +\d+ +#", result.Output);
    }
}
