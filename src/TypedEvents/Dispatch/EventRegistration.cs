namespace TypedEvents.Dispatch;

internal sealed class EventRegistration<T>(HandlerDescriptor descriptor, string assembly, EventInvoker<T> invoker)
    : Registration(descriptor, HandlerKind.Event, assembly)
    where T : IEvent<T>
{
    public override void AddTo(DispatchTableBuilder table) => table.AddHandler(Descriptor, invoker);
}
