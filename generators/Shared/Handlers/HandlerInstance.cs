namespace TypedEvents.Generators;

/// <summary>How the class of an instance handler is created for each message.</summary>
/// <param name="Arguments">Arguments of its only public constructor.</param>
/// <param name="Disposal">How it is released.</param>
internal sealed record HandlerInstance(EquatableArray<HandlerArgument> Arguments, HandlerDisposal Disposal);
