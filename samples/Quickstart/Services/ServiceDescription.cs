using System.Collections.Generic;
using System.Linq;

namespace Quickstart;

/// <summary>What a service is.</summary>
/// <param name="Name">Its name.</param>
/// <param name="ProcessId">The process that it runs in.</param>
/// <param name="Handlers">What each of its handlers of events is subscribed to.</param>
/// <param name="Subscriptions">What the service is subscribed to and what it answers, in words.</param>
internal sealed record ServiceDescription(string Name, int ProcessId, IReadOnlyList<string> Handlers, string Subscriptions)
{
    /// <summary>How many of its handlers take an event.</summary>
    public int HandlersOf(string topic) => Handlers.Count(subscription => subscription == topic || subscription == "#");
}
