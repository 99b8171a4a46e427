namespace TypedEvents.Generators;

/// <summary>Emits a codec that only throws, for a contract that the analyzer has refused: what uses the type still compiles, so that the one error stands alone.</summary>
internal static class BrokenEmitter
{
    public static void Emit(SourceWriter output, ContractModel contract)
    {
        EmitMethods(output, contract.TypeName, "");
        if (contract.Reply is { } reply)
        {
            output.Line();
            EmitMethods(output, reply.NullableName, "Reply");
        }

        output.Line();
        output.Line("private static global::System.NotSupportedException Refused() =>");
        using (output.Indent())
        {
            output.Line($"new({Literals.String($"{contract.DisplayName} cannot be generated. The build errors of TypedEvents say why.")});");
        }
    }

    private static void EmitMethods(SourceWriter output, string type, string what) => output.Line($$"""
        /// <summary>Throws.</summary>
        public static void Write{{what}}(ref {{Names.Writer}} writer, in {{type}} value) => throw Refused();

        /// <summary>Throws.</summary>
        public static {{type}} Read{{what}}(ref {{Names.Reader}} reader) => throw Refused();

        /// <summary>Throws.</summary>
        public static void Write{{what}}Json({{Names.JsonWriter}} writer, in {{type}} value) => throw Refused();

        /// <summary>Throws.</summary>
        public static {{type}} Read{{what}}Json(ref {{Names.JsonReader}} reader) => throw Refused();

        /// <summary>Throws.</summary>
        public static void Validate{{what}}(in {{type}} value, ref {{Names.Errors}} errors) => throw Refused();
        """);
}
