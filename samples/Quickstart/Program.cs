using System;
using Quickstart;

if (Arguments.AskForHelp(args))
{
    Console.WriteLine(Arguments.Usage);
    return ExitCodes.Ok;
}

if (Arguments.Parse(args) is not { } arguments)
{
    Console.Error.WriteLine(Arguments.Usage);
    return ExitCodes.Failed;
}

try
{
    return arguments.Service is { } name
        ? await ServiceProgram.RunAsync(name, new Broker(arguments.RabbitMq))
        : await ImportProgram.RunAsync(arguments, new Broker(arguments.RabbitMq));
}
catch (Exception exception) when (Failures.Explain(exception) is { } explanation)
{
    Console.Error.WriteLine(arguments.Service is { } name ? $"{name}: {explanation}" : explanation);
    return ExitCodes.Failed;
}
