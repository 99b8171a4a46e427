using TypedEvents.Generators;

namespace TypedEvents.Analyzers;

/// <summary>TE4005: an event given to CallAsync.</summary>
internal sealed class CallOfEventAnalyzer() : MessageMixUpAnalyzer(Rules.Rpc.CallOfEvent, KnownNames.TchuEvent)
{
    /// <inheritdoc/>
    protected override string? Instead(string method) => method == "CallAsync" ? "PublishAsync" : null;
}
