namespace TypedEvents.Generators;

/// <summary>What the files of the manifest have in common.</summary>
internal static class ManifestFile
{
    public static SourceWriter Begin()
    {
        SourceWriter writer = SourceWriter.File();
        writer.Line("""
            #nullable disable warnings // the nullability of handlers and contracts is the user's, and was checked where they are declared
            #pragma warning disable CS0612, CS0618 // handlers, services and contracts may be obsolete
            """);
        writer.Line();
        return writer;
    }

    public static void GeneratedCode(SourceWriter writer) => writer.Line($"""
        [global::System.CodeDom.Compiler.GeneratedCodeAttribute("{GeneratorVersion.Tool}", "{GeneratorVersion.Current}")]
        [global::System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverageAttribute]
        """);

    /// <summary>Rows of <see cref="ManifestText"/>, which have no quotes, as the one argument of an attribute of the assembly; nothing for none.</summary>
    public static void Rows(SourceWriter writer, string attribute, EquatableArray<string> rows)
    {
        if (rows.Count == 0)
        {
            return;
        }

        writer.Line($"[assembly: global::TypedEvents.{attribute}Attribute(\"\"\"");
        using (writer.Indent())
        {
            foreach (string row in rows)
            {
                writer.Line(row);
            }

            writer.Line("\"\"\")]");
        }
    }
}
