using System;

namespace TypedEvents.Pipeline;

/// <summary>The policy of a handler as code sets it.</summary>
/// <param name="Key">Id of the handler, or the topic of several.</param>
/// <param name="Configure">Changes what attributes and options say.</param>
internal sealed record HandlerConfiguration(string Key, Action<HandlerOptions> Configure);
