using System;
using System.Globalization;

namespace TypedEvents.RabbitMQ.Worker;

/// <summary>What a worker is told on its command line.</summary>
/// <param name="Address">The broker's address.</param>
/// <param name="EffectsFile">Where it writes a line for each effect.</param>
/// <param name="KillPoint">Where it ends itself.</param>
/// <param name="Target">The number of the message at which it does.</param>
/// <param name="Concurrency">Most handlers at once.</param>
/// <param name="PrefetchPerSlot">Messages taken ahead for each of them.</param>
/// <param name="Milliseconds">How long a handler takes.</param>
/// <param name="MaxDeliveries">Deliveries of one message before it is dead.</param>
public sealed record WorkerSettings(
    Uri Address,
    string EffectsFile,
    KillPoint KillPoint = KillPoint.None,
    int Target = -1,
    int Concurrency = 1,
    int PrefetchPerSlot = 1,
    int Milliseconds = 0,
    int MaxDeliveries = 20)
{
    public const string Service = "worker";

    /// <summary>The id of the event that orders work.</summary>
    /// <param name="number">The number of the work.</param>
    public static Guid EventId(int number) => new(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 1]);

    public static WorkerSettings Parse(string[] arguments) => new(
        new Uri(arguments[0]),
        arguments[1],
        Enum.Parse<KillPoint>(arguments[2]),
        Number(arguments[3]),
        Number(arguments[4]),
        Number(arguments[5]),
        Number(arguments[6]),
        Number(arguments[7]));

    public string[] ToArguments() =>
        [Address.ToString(), EffectsFile, KillPoint.ToString(), Text(Target), Text(Concurrency), Text(PrefetchPerSlot), Text(Milliseconds), Text(MaxDeliveries)];

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
