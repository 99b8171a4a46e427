using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading.Tasks;
using TypedEvents.RabbitMQ.Testing;

namespace TypedEvents.Quickstart.Tests;

public sealed class RabbitMqTests(BrokerFixture broker) : IClassFixture<BrokerFixture>
{
    private const string Created = """{"topic": "cap.event.created", "data": {"user_id": 123}}""";

    [Fact]
    public async Task DefaultFile_RunTwiceOnOneBroker_GivesTheReportOfTheRunInMemory()
    {
        await using VirtualHost host = await broker.CreateVirtualHostAsync();

        ProgramResult inMemory = await QuickstartProgram.RunAsync();
        ProgramResult first = await QuickstartProgram.RunAsync("--rabbitmq", host.AmqpUri.ToString());
        ProgramResult second = await QuickstartProgram.RunAsync("--rabbitmq", host.AmqpUri.ToString());

        Assert.All([inMemory, first, second], result => Assert.True(result is { ExitCode: 0, Errors: "" }, result.ToString()));
        Assert.Equal((6, 4, 1), inMemory.Row("notifications"));
        Assert.Equal(inMemory.Report, first.Report);
        Assert.Equal(inMemory.Report, second.Report);
    }

    [Fact]
    public async Task InMemory_Services_ShareOneProcess()
    {
        ProgramResult result = await QuickstartProgram.RunAsync();

        Assert.Equal(3, result.Processes.Count);
        Assert.Single(result.Processes.Distinct());
    }

    [Fact]
    public async Task RabbitMq_Services_AreThreeProcessesThatEndWithTheRun()
    {
        await using VirtualHost host = await broker.CreateVirtualHostAsync();
        await using RunningProgram program = RunningProgram.Start(["--rabbitmq", host.AmqpUri.ToString(), "-"]);

        IReadOnlyList<Process> services = await program.ServicesAsync();
        Assert.Equal(3, services.Select(service => service.Id).Except([program.Id]).Count());
        Assert.DoesNotContain(services, service => service.HasExited);

        await program.Input.WriteLineAsync(Created);
        program.Input.Close();
        ProgramResult result = await program.EndAsync();

        Assert.True(result is { ExitCode: 0, Errors: "" }, result.ToString());
        Assert.Equal((1, 0, 0), result.Row("analytics"));
        Assert.All(services, service => Assert.True(service.HasExited));
    }

    [Fact]
    public async Task RabbitMq_ProgramIsKilled_ServicesEnd()
    {
        await using VirtualHost host = await broker.CreateVirtualHostAsync();
        await using RunningProgram program = RunningProgram.Start(["--rabbitmq", host.AmqpUri.ToString(), "-"]);
        await program.ServicesAsync();

        program.Kill();

        ProgramResult result = await program.EndAsync();
        Assert.Equal((137, ""), (result.ExitCode, result.Errors));
    }

    [Fact]
    public async Task RabbitMq_ProgramIsTerminated_SaysSoAndServicesEnd()
    {
        await using VirtualHost host = await broker.CreateVirtualHostAsync();
        await using RunningProgram program = RunningProgram.Start(["--rabbitmq", host.AmqpUri.ToString(), "-"]);
        IReadOnlyList<Process> services = await program.ServicesAsync();

        using Process kill = Process.Start("kill", ["-TERM", $"{program.Id}"]);
        ProgramResult result = await program.EndAsync();

        Assert.Equal((1, "Interrupted."), (result.ExitCode, result.Errors.TrimEnd()));
        Assert.All(services, service => Assert.True(service.HasExited));
    }

    [Fact]
    public async Task RabbitMq_ServiceIsKilled_SaysSoAndFails()
    {
        await using VirtualHost host = await broker.CreateVirtualHostAsync();
        await using RunningProgram program = RunningProgram.Start(["--rabbitmq", host.AmqpUri.ToString(), "-"]);
        IReadOnlyList<Process> services = await program.ServicesAsync();

        services[1].Kill();
        await services[1].WaitForExitAsync();
        await program.Input.WriteLineAsync(Created);
        program.Input.Close();
        ProgramResult result = await program.EndAsync();

        Assert.Equal((1, "The service 'notifications' ended before its work was done, with exit code 137."), (result.ExitCode, result.Errors.TrimEnd()));
        Assert.All(services, service => Assert.True(service.HasExited));
    }

    [Fact]
    public async Task RabbitMq_ServiceMayNotUseItsQueue_ItsErrorIsPrintedAndTheProgramFails()
    {
        await using VirtualHost host = await broker.CreateVirtualHostAsync();
        await host.DeclareQueueAsync("quickstart.analytics", new Dictionary<string, object> { ["x-max-length"] = 1 });

        ProgramResult result = await QuickstartProgram.RunAsync("--rabbitmq", host.AmqpUri.ToString());

        Assert.True(result.ExitCode == 1, result.ToString());
        Assert.Contains("analytics: Cannot use the broker: ", result.Errors);
        Assert.Contains("The service 'analytics' ended before its work was done, with exit code 1.", result.Errors);
    }

    [Theory]
    [InlineData("amqp://localhost:1", "RabbitMQ at localhost:1 cannot be reached")]
    [InlineData("amqp://guest:secret@example.com", "would be reached in plain text")]
    [InlineData("http://localhost", "is no URI like amqp://")]
    public async Task WrongAddress_SaysSoAndFailsWithoutServices(string address, string problem)
    {
        ProgramResult result = await QuickstartProgram.RunAsync("--rabbitmq", address);

        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith("Cannot use the broker: ", result.Errors, StringComparison.Ordinal);
        Assert.Contains(problem, result.Errors);
        Assert.DoesNotContain("secret", result.Errors);
        Assert.Empty(result.Output);
    }
}
