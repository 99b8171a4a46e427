using Microsoft.CodeAnalysis.Text;

namespace TypedEvents.Generators;

/// <summary>Writes a program's own <c>AddTypedEvents</c>. It is embedded, so that a test project that sees the program's internals does not find two.</summary>
internal static class ProgramEmitter
{
    public static SourceText Emit(string assemblyName)
    {
        SourceWriter writer = SourceWriter.File();
        writer.Line();
        using (writer.Block("namespace Microsoft.Extensions.DependencyInjection"))
        {
            writer.Line("/// <summary>Registers the bus of this program.</summary>");
            ManifestFile.GeneratedCode(writer);
            writer.Line("[global::Microsoft.CodeAnalysis.EmbeddedAttribute]");
            using (writer.Block("internal static class TypedEventsProgramExtensions"))
            {
                writer.Line($"""
                    /// <summary>Registers the bus with the events and handlers of this program and of every project and package that it references.</summary>
                    /// <param name="services">The services.</param>
                    /// <param name="configure">Sets options that configuration does not; it runs after configuration was read.</param>
                    /// <returns>The builder, to choose a transport.</returns>
                    public static global::TypedEvents.ITypedEventsBuilder AddTypedEvents(
                        this global::Microsoft.Extensions.DependencyInjection.IServiceCollection services,
                        global::System.Action<global::TypedEvents.TypedEventsOptions>? configure = null) =>
                        global::TypedEvents.TypedEventsServiceCollectionExtensions.AddTypedEvents(
                            services, new global::{ManifestNames.Namespace}.{ManifestNames.Class(assemblyName)}(), configure);
                    """);
            }
        }

        return writer.ToSourceText();
    }
}
