using Microsoft.CodeAnalysis.Text;

namespace TypedEvents.Generators;

/// <summary>Writes the implementation of one RPC client interface.</summary>
internal static class RpcClientEmitter
{
    public static SourceText Emit(RpcClientModel model, string manifestClass)
    {
        SourceWriter writer = ManifestFile.Begin();
        using (writer.Block($"namespace {ManifestNames.Namespace}"))
        using (writer.Block($"partial class {manifestClass}"))
        {
            writer.Line($"/// <summary>Calls the responders of {XmlText.Escape(model.MetadataName)}.</summary>");
            ManifestFile.GeneratedCode(writer);
            using (writer.Block($"private sealed class {ManifestNames.Client(model.MetadataName)}(global::TypedEvents.IEventBus bus) : {model.TypeName}"))
            {
                foreach (RpcClientMethod method in model.Methods)
                {
                    EmitMethod(writer, method);
                }
            }
        }

        return writer.ToSourceText();
    }

    private static void EmitMethod(SourceWriter writer, RpcClientMethod method)
    {
        string options = method.OptionsTypeName is { } type ? $", {type} options" : "";
        string token = method.TakesToken ? ", global::System.Threading.CancellationToken cancellationToken" : "";
        string task = $"global::System.Threading.Tasks.{(method.ReturnsTask ? "Task" : "ValueTask")}<{method.ReplyTypeName}>";
        writer.Line($"{task} {method.InterfaceTypeName}.{method.Name}({method.RequestTypeName} request{options}{token}) =>");
        using (writer.Indent())
        {
            string arguments = $"request, {(options.Length > 0 ? "options" : "null")}, {(token.Length > 0 ? "cancellationToken" : "default")}";
            writer.Line($"bus.CallAsync<{method.ReplyTypeName}>({arguments}){(method.ReturnsTask ? ".AsTask()" : "")};");
        }
    }
}
