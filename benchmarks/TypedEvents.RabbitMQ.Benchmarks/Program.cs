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

// Statistics of a thousand short-lived queues are work that no message asks for.
await using BrokerProcess broker = await BrokerProcess.StartAsync(new BrokerSettings { StatisticsInterval = TimeSpan.FromMinutes(1) });
await new Run(options, broker).RunAsync();
return 0;
