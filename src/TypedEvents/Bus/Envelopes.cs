using System.Collections.Frozen;
using System.Collections.Generic;
using TypedEvents.Pipeline;

namespace TypedEvents.Bus;

internal static class Envelopes
{
    /// <summary>Makes the envelope of a delivery whose body is a copy.</summary>
    public static EventEnvelope Create(DeliveryRun run) => new()
    {
        Topic = run.Headers.Topic,
        Version = run.Headers.Version,
        Format = run.Headers.Format,
        Body = run.Body,
        Limits = run.Core.Options.Limits,
        Headers = run.Headers.Custom ?? (IReadOnlyDictionary<string, string>)FrozenDictionary<string, string>.Empty,
    };
}
