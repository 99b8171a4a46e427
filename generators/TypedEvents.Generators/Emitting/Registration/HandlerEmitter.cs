using System.Linq;
using Microsoft.CodeAnalysis.Text;

namespace TypedEvents.Generators;

/// <summary>Writes the handlers of one type: their registration with an invoker for each.</summary>
internal static class HandlerEmitter
{
    public static SourceText Emit(HandlerTypeModel model, string manifestClass)
    {
        SourceWriter writer = ManifestFile.Begin();
        using (writer.Block($"namespace {ManifestNames.Namespace}"))
        using (writer.Block($"partial class {manifestClass}"))
        {
            writer.Line($"/// <summary>Handlers of {XmlText.Escape(model.Type.MetadataName)}.</summary>");
            ManifestFile.GeneratedCode(writer);
            using (writer.Block($"private static class {ManifestNames.Handlers(model.Type.MetadataName)}"))
            using (writer.Block("public static void Register(global::TypedEvents.IManifestRegistry registry)"))
            {
                foreach (HandlerModel handler in model.Handlers)
                {
                    EmitRegistration(writer, handler);
                }
            }
        }

        return writer.ToSourceText();
    }

    private static void EmitRegistration(SourceWriter writer, HandlerModel handler)
    {
        writer.Line($"registry.{Method(handler)}(");
        using (writer.Indent())
        {
            writer.Line($"new global::TypedEvents.HandlerDescriptor({Literals.String(handler.Id)}, {Literals.String(handler.Subscription)}){Properties(handler)},");
            InvokerEmitter.Emit(writer, handler);
        }
    }

    private static string Method(HandlerModel handler) => handler.Kind switch
    {
        HandlerKind.Pattern => "AddPatternHandler",
        HandlerKind.Responder => $"AddResponder<{handler.Message!.TypeName}, {handler.Message.ReplyTypeName}>",
        _ => $"AddHandler<{handler.Message!.TypeName}>",
    };

    private static string Properties(HandlerModel handler)
    {
        string[] properties =
        [
            NeedsServices(handler) ? "NeedsServices = true" : "",
            handler.Retry is { } retry ? $"Retry = new global::TypedEvents.RetryAttribute {PolicyLiterals.Retry(retry)}" : "",
            handler.TimeoutSeconds is { } seconds ? $"Timeout = new global::TypedEvents.TimeoutAttribute({Literals.Of(seconds, null)})" : "",
        ];
        string text = string.Join(", ", properties.Where(property => property.Length > 0));
        return text.Length == 0 ? "" : $" {{ {text} }}";
    }

    private static bool NeedsServices(HandlerModel handler) =>
        handler.Arguments.Any(IsService) || handler.Instance?.Arguments.Any(IsService) == true;

    private static bool IsService(HandlerArgument argument) => argument.Source is ArgumentSource.Service or ArgumentSource.OptionalService;
}
