namespace TypedEvents.Generators;

/// <summary>One argument passed to a handler or its constructor.</summary>
/// <param name="Source">Where the value comes from.</param>
/// <param name="Text">How emitted code names the service, or the literal of a default value; otherwise empty.</param>
internal sealed record HandlerArgument(ArgumentSource Source, string Text = "");
