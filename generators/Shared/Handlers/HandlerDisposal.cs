namespace TypedEvents.Generators;

/// <summary>How the class of an instance handler is released after the call.</summary>
internal enum HandlerDisposal
{
    None,
    Dispose,
    DisposeAsync,
}
