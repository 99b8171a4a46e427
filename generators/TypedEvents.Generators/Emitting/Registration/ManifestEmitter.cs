using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis.Text;

namespace TypedEvents.Generators;

/// <summary>Writes the manifest of an assembly: rows for tools, and the class that registers everything.</summary>
internal static class ManifestEmitter
{
    public static SourceText Emit(ManifestModel model)
    {
        string name = ManifestNames.Class(model.Project.AssemblyName);
        SourceWriter writer = ManifestFile.Begin();
        EmitAliases(writer, model.Project.References);
        EmitRows(writer, model, name);
        writer.Line();
        using (writer.Block($"namespace {ManifestNames.Namespace}"))
        {
            writer.Line($"/// <summary>Events and handlers of {XmlText.Escape(model.Project.AssemblyName)}.</summary>");
            ManifestFile.GeneratedCode(writer);
            writer.Line("[global::System.ComponentModel.EditorBrowsableAttribute(global::System.ComponentModel.EditorBrowsableState.Never)]");
            using (writer.Block($"public sealed partial class {name} : global::TypedEvents.EventManifest"))
            {
                writer.Line("/// <inheritdoc/>");
                writer.Line($"public override string AssemblyName => {Literals.String(model.Project.AssemblyName)};");
                writer.Line();
                EmitReferences(writer, model.Project.References);
                EmitRegister(writer, model);
            }
        }

        return writer.ToSourceText();
    }

    private static void EmitRows(SourceWriter writer, ManifestModel model, string name)
    {
        writer.Line($"[assembly: global::TypedEvents.EventManifestAttribute(typeof(global::{ManifestNames.Namespace}.{name}))]");
        if (model.Project.Compatibility is { } compatibility)
        {
            writer.Line($"[assembly: global::System.Reflection.AssemblyMetadataAttribute(\"TypedEvents.Compatibility\", {Literals.String(compatibility)})]");
        }

        ManifestFile.Rows(writer, "EventHistories", model.Histories);
        ManifestFile.Rows(writer, "EventSubscriptions", model.Handlers.SelectMany(Rows).ToEquatableArray());
    }

    private static IEnumerable<string> Rows(HandlerRow row)
    {
        string kind = row.Kind switch
        {
            HandlerKind.Pattern => "pattern",
            HandlerKind.Responder => "responder",
            _ => "event",
        };
        string version = row.Version.ToString(CultureInfo.InvariantCulture);
        return row.FormerTopics.Prepend(row.Subscription).Select(topic => ManifestText.Row(kind, row.Id, topic, version));
    }

    private static void EmitAliases(SourceWriter writer, EquatableArray<ManifestReference> references)
    {
        foreach (string alias in references.Select(reference => reference.Alias).Where(alias => alias != "global").Distinct())
        {
            writer.Line($"extern alias {alias};");
        }
    }

    private static void EmitReferences(SourceWriter writer, EquatableArray<ManifestReference> references)
    {
        if (references.Count == 0)
        {
            return;
        }

        writer.Line("/// <inheritdoc/>");
        using (writer.Block("public override global::System.Collections.Generic.IReadOnlyList<global::TypedEvents.EventManifest> References => new global::TypedEvents.EventManifest[]", ";"))
        {
            foreach (ManifestReference reference in references)
            {
                writer.Line($"new {reference.Alias}::{reference.TypeName}(),");
            }
        }

        writer.Line();
    }

    private static void EmitRegister(SourceWriter writer, ManifestModel model)
    {
        writer.Line("/// <inheritdoc/>");
        using (writer.Block("public override void Register(global::TypedEvents.IManifestRegistry registry)"))
        {
            foreach (ContractRow row in model.Contracts)
            {
                switch (row.Kind)
                {
                    case ContractKind.Event:
                        writer.Line($"registry.AddEvent<{row.TypeName}>();");
                        break;
                    case ContractKind.Request:
                        writer.Line($"registry.AddRequest<{row.TypeName}, {row.ReplyTypeName}>();");
                        break;
                }
            }

            foreach (string type in model.HandlerTypes)
            {
                writer.Line($"{ManifestNames.Handlers(type)}.Register(registry);");
            }

            foreach (RpcClientRow client in model.Clients)
            {
                writer.Line($"registry.AddRpcClient<{client.TypeName}>(static bus => new {ManifestNames.Client(client.MetadataName)}(bus));");
            }
        }
    }
}
