using System;
using System.IO;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

namespace Quickstart;

/// <summary>
/// One service as a program. It says what it is, then answers the questions that come on standard input, and stops when that ends:
/// with the process that started it.
/// </summary>
internal static class ServiceProgram
{
    public static async Task<int> RunAsync(string name, Broker broker)
    {
        await using Service service = await Services.StartAsync(name, broker, CancellationToken.None);
        CancellationToken stopping = service.Stopping;
        // Those of an earlier run stay on a server; the table is about this one.
        await service.PurgeDeadLettersAsync(stopping);

        using StreamReader questions = new(Console.OpenStandardInput());
        Answer(service.Description);
        while (await questions.ReadLineAsync(stopping).AsTask().WaitAsync(stopping) is { } question)
        {
            switch (question)
            {
                case ServiceQuestions.Counts:
                    Answer(await service.CountAsync(stopping));
                    break;
                case ServiceQuestions.DeadLetters:
                    Answer(await service.DescribeDeadLettersAsync(stopping));
                    break;
            }
        }

        return ExitCodes.Ok;
    }

    private static void Answer<T>(T value) => Console.WriteLine(JsonSerializer.Serialize(value));
}
