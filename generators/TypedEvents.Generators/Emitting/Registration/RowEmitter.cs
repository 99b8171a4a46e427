using System.Globalization;
using System.Linq;

namespace TypedEvents.Generators;

/// <summary>Writes the rows that tools and referencing projects read from an assembly, each into the file of what it tells about.</summary>
internal static class RowEmitter
{
    public static void Emit(SourceWriter writer, ContractPlan plan)
    {
        ContractModel contract = plan.Contract;
        string kind = contract.Kind switch
        {
            ContractKind.Event => "event",
            ContractKind.Request => "rpc",
            _ => "type",
        };
        string identity = $"\"{kind}\", {Literals.String(contract.Topic)}, {Text(contract.Version)}";
        string shape = $"\"{plan.Fingerprint.ToString("x16", CultureInfo.InvariantCulture)}\", {Literals.String(plan.Shape)}";
        writer.Line($"[assembly: global::TypedEvents.EventContractAttribute({identity}, {Literals.String(contract.MetadataName)}, {shape})]");
    }

    public static void Emit(SourceWriter writer, HandlerModel handler)
    {
        string kind = handler.Kind switch
        {
            HandlerKind.Pattern => "pattern",
            HandlerKind.Responder => "responder",
            _ => "event",
        };
        foreach (string topic in (handler.Message?.FormerTopics ?? default).Prepend(handler.Subscription))
        {
            string subscription = $"{Literals.String(topic)}, {Text(handler.Message?.Version ?? 0)}";
            writer.Line($"[assembly: global::TypedEvents.EventSubscriptionAttribute(\"{kind}\", {Literals.String(handler.Id)}, {subscription})]");
        }
    }

    private static string Text(int version) => version.ToString(CultureInfo.InvariantCulture);
}
