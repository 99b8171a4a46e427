using System;
using System.IO;
using System.Threading.Tasks;
using TypedEvents.RabbitMQ.Testing;
using TypedEvents.RabbitMQ.Tests.Faults;

namespace TypedEvents.RabbitMQ.Tests.Kit;

public sealed class BrokerProcessTests
{
    [Fact]
    public async Task StartAsync_WithoutRabbitMQ_SaysHowToInstallIt()
    {
        BrokerSettings settings = new() { ProgramFolder = "/nowhere" };

        FileNotFoundException exception = await Assert.ThrowsAsync<FileNotFoundException>(() => BrokerProcess.StartAsync(settings));

        Assert.Contains("eng/install-rabbitmq.sh", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task StartAsync_MistakeInTheConfiguration_ThrowsWithTheLog()
    {
        BrokerSettings settings = new() { Lines = ["no_such_key = 1"] };

        IOException exception = await Assert.ThrowsAsync<IOException>(() => BrokerProcess.StartAsync(settings));

        Assert.Contains("no_such_key", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task StartAgainAsync_AfterKillAndStop_SameDataAndPort()
    {
        await using BrokerProcess broker = await BrokerProcess.StartAsync();
        int port = broker.AmqpPort;
        VirtualHost host = await broker.CreateVirtualHostAsync();
        await host.DeclareQueueAsync("kept");
        await FaultBroker.SaveDeclarationsAsync(host);
        int first = broker.ProcessId;

        await broker.KillAsync();
        Assert.False(await BrokerPort.AnswersAsync(port));
        await broker.StartAgainAsync();
        Assert.True(await BrokerPort.AnswersAsync(port));
        Assert.NotEqual(first, broker.ProcessId);
        Assert.NotNull(await host.QueueAsync("kept"));

        await broker.RestartAsync();
        Assert.NotNull(await host.QueueAsync("kept"));
    }

    [Fact]
    public async Task Freeze_NobodyAnswers_UntilThawOrStop()
    {
        await using BrokerProcess broker = await BrokerProcess.StartAsync();
        broker.Freeze();
        Task<bool> answer = BrokerPort.AnswersAsync(broker.AmqpPort);

        Assert.Equal("T", await ProcessState.OfAsync(broker.ProcessId));
        Assert.False(answer.IsCompleted);

        broker.Thaw();
        Assert.True(await answer);

        broker.Freeze();
        await broker.StopAsync();
        Assert.False(await BrokerPort.AnswersAsync(broker.AmqpPort));
    }

    [Fact]
    public async Task MemoryAlarm_RaisedAndCleared_IsReported()
    {
        await using BrokerProcess broker = await BrokerProcess.StartAsync();

        await broker.RaiseMemoryAlarmAsync();
        Assert.Contains("memory", await AlarmsAsync(broker), StringComparison.OrdinalIgnoreCase);

        await broker.ClearMemoryAlarmAsync();
        Assert.Equal("[]", await AlarmsAsync(broker));
    }

    [Fact]
    public async Task ControlAsync_UnknownCommand_ThrowsWithWhatItPrinted()
    {
        BrokerProcess broker = await SharedBroker.GetAsync();

        IOException exception = await Assert.ThrowsAsync<IOException>(() => broker.ControlAsync("no_such_command"));

        Assert.Contains("no_such_command", exception.Message, StringComparison.Ordinal);
    }

    private static async Task<string> AlarmsAsync(BrokerProcess broker) => (await broker.ControlAsync("eval", "rabbit_alarm:get_alarms().")).Trim();
}
