using System.Linq;
using Microsoft.CodeAnalysis.Text;

namespace TypedEvents.Generators;

/// <summary>Writes what tools learn about the contracts of an assembly.</summary>
internal static class ShapesEmitter
{
    public static SourceText Emit(EquatableArray<ShapeRow> rows)
    {
        SourceWriter writer = SourceWriter.File();
        writer.Line();
        ManifestFile.Rows(writer, "EventContracts", rows.SelectMany(row => row.Lines).ToEquatableArray());
        return writer.ToSourceText();
    }
}
