using Microsoft.CodeAnalysis.Text;

namespace TypedEvents.Generators;

/// <summary>Writes a test program's own check of golden samples, which knows its manifest.</summary>
internal static class SamplesEmitter
{
    public static SourceText Emit(string assemblyName)
    {
        SourceWriter writer = SourceWriter.File();
        writer.Line();
        using (writer.Block("namespace TypedEvents.Testing"))
        {
            writer.Line("/// <summary>Reads bodies of earlier versions with the contracts of this program and of every project and package that it references.</summary>");
            ManifestFile.GeneratedCode(writer);
            writer.Line("[global::Microsoft.CodeAnalysis.EmbeddedAttribute]");
            using (writer.Block("internal static class TypedEventsGoldenSamples"))
            {
                writer.Line($"""
                    /// <summary>Reads every sample of a folder in every contract that must read it.</summary>
                    /// <param name="folder">The folder, for example what <c>typedevents golden</c> wrote.</param>
                    /// <returns>How many were read.</returns>
                    /// <exception cref="global::TypedEvents.Testing.GoldenSampleException">Samples cannot be read, or the folder holds none.</exception>
                    public static int Verify(string folder) =>
                        global::TypedEvents.Testing.GoldenSamples.Verify(new global::{ManifestNames.Namespace}.{ManifestNames.Class(assemblyName)}(), folder);
                    """);
            }
        }

        return writer.ToSourceText();
    }
}
