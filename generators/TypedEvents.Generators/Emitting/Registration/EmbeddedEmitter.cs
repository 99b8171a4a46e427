using Microsoft.CodeAnalysis.Text;

namespace TypedEvents.Generators;

/// <summary>
/// Writes the attribute of types that other projects do not see. Partial, because other generators may write it too. Roslyn would do that for whoever asks at the start,
/// but then the driver adds a file to each compilation, and what the compiler knows of all files after an edit is lost.
/// </summary>
internal static class EmbeddedEmitter
{
    public static SourceText Emit()
    {
        SourceWriter writer = SourceWriter.File();
        writer.Line();
        using (writer.Block("namespace Microsoft.CodeAnalysis"))
        {
            writer.Line("internal sealed partial class EmbeddedAttribute : global::System.Attribute { }");
        }

        return writer.ToSourceText();
    }
}
