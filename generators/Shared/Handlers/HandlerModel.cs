namespace TypedEvents.Generators;

/// <summary>One method with a subscribe attribute that can be generated.</summary>
/// <param name="Kind">What it handles.</param>
/// <param name="Id">Stable id: the name given in the attribute, otherwise <c>Namespace.Type.Method@topic</c>.</param>
/// <param name="IsNamed">True when the attribute gives the id.</param>
/// <param name="Subscription">The topic or pattern.</param>
/// <param name="Message">What it takes; null for a pattern.</param>
/// <param name="Type">The type that declares it.</param>
/// <param name="Method">Name of the method, escaped.</param>
/// <param name="Signature">Types of the parameters, to put handlers with equal ids in a stable order.</param>
/// <param name="Arguments">What it is called with.</param>
/// <param name="Result">How it returns.</param>
/// <param name="Instance">How its class is created; null for a static method.</param>
/// <param name="Retry">Retry attribute of the method or else of its class.</param>
/// <param name="TimeoutSeconds">Timeout attribute of the method or else of its class.</param>
internal sealed record HandlerModel(
    HandlerKind Kind,
    string Id,
    bool IsNamed,
    string Subscription,
    HandlerMessage? Message,
    HandlerTypeName Type,
    string Method,
    string Signature,
    EquatableArray<HandlerArgument> Arguments,
    HandlerResult Result,
    HandlerInstance? Instance,
    RetryModel? Retry,
    double? TimeoutSeconds);
