namespace TypedEvents.Dispatch;

internal sealed class ResponderRegistration<TRequest, TReply>(HandlerDescriptor descriptor, string assembly, RequestInvoker<TRequest, TReply> invoker)
    : Registration(descriptor, HandlerKind.Responder, assembly)
    where TRequest : IRpcRequest<TRequest, TReply>
{
    public override void AddTo(DispatchTableBuilder table) => table.AddResponder(Descriptor, invoker);
}
