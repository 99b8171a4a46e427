using System;
using System.Globalization;
using System.Linq;

namespace TypedEvents.RabbitMQ.Tests.Faults;

/// <summary>How often the broker is killed, and how much is published meanwhile: little in CI, much by <c>eng/fault-suite.sh large</c>.</summary>
/// <param name="Kills">Kills.</param>
/// <param name="Publishes">Confirmed publishes.</param>
internal sealed record FaultScale(int Kills, int Publishes)
{
    private const string Variable = "TYPEDEVENTS_FAULTS";

    /// <summary>What the variable says: <c>small</c> (also when unset), <c>large</c>, or for example <c>20x500000</c>.</summary>
    public static FaultScale Current { get; } = Parse(Environment.GetEnvironmentVariable(Variable));

    private static FaultScale Parse(string? text)
    {
        switch (text)
        {
            case null or "" or "small":
                return new FaultScale(8, 200_000);
            case "large":
                return new FaultScale(100, 3_000_000);
        }

        int[] parts = [.. text.Split('x').Select(part => int.Parse(part, CultureInfo.InvariantCulture))];
        return parts is [> 0, > 0]
            ? new FaultScale(parts[0], parts[1])
            : throw new FormatException($"{Variable} is '{text}'; it must be small, large, or kills x publishes as in 20x500000.");
    }
}
