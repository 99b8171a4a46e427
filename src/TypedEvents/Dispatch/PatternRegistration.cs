namespace TypedEvents.Dispatch;

internal sealed class PatternRegistration(HandlerDescriptor descriptor, string assembly, EnvelopeInvoker invoker)
    : Registration(descriptor, HandlerKind.Pattern, assembly)
{
    public override void AddTo(DispatchTableBuilder table) => table.AddPatternHandler(Descriptor, invoker);
}
