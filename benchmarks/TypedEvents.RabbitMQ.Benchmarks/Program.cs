using System;
using TypedEvents.RabbitMQ.Testing;
using TypedEvents.RabbitMq.Benchmarks.Runs;

if (args is [WorkerTask.Verb, ..])
{
    await Worker.RunAsync(WorkerTask.FromArguments(args));
    return 0;
}

RunOptions options;
try
{
    options = RunOptions.Parse(args);
}
catch (FormatException exception)
{
    Console.Error.WriteLine(exception.Message);
    Console.Error.WriteLine(RunOptions.Usage);
    return 1;
}

// Statistics are work that no message asks for; what counts messages is best left to Prometheus, as the broker's documentation says.
await using BrokerProcess broker = await BrokerProcess.StartAsync(new BrokerSettings { StatisticsInterval = TimeSpan.FromMinutes(1), Lines = ["management_agent.disable_metrics_collector = true"] });
await new Run(options, broker).RunAsync();
return 0;
