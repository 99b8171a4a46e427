namespace TypedEvents.Dispatch;

/// <summary>A registered handler, before its policies are known.</summary>
internal abstract class Registration(HandlerDescriptor descriptor, HandlerKind kind, string assembly)
{
    public HandlerDescriptor Descriptor { get; } = descriptor;

    public HandlerKind Kind { get; } = kind;

    public string Assembly { get; } = assembly;

    /// <summary>Adds the handler to a dispatch table, with its static types.</summary>
    public abstract void AddTo(DispatchTableBuilder table);
}
