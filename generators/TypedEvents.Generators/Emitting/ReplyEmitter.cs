namespace TypedEvents.Generators;

/// <summary>Emits what a request adds: the call back into the bus, and the codec of its reply.</summary>
internal static class ReplyEmitter
{
    private const string Task = "global::System.Threading.Tasks.ValueTask";
    private const string Dispatcher = "global::TypedEvents.CompilerServices.IRpcDispatcher";
    private const string Token = "global::System.Threading.CancellationToken";

    public static void EmitDispatch(SourceWriter output, string reply, string body)
    {
        output.Line($"{Task}<{reply}> global::TypedEvents.IRpc<{reply}>.DispatchAsync({Dispatcher} dispatcher, global::TypedEvents.CallOptions? options, {Token} cancellationToken) =>");
        using (output.Indent())
        {
            output.Line(body + ";");
        }
    }

    public static void Emit(SourceWriter output, CodecScope scope, WireType reply)
    {
        string label = Literals.String(scope.Contract.DisplayName + " reply");
        output.Line();
        using (Method(output, "Writes a reply as MessagePack.", $"void WriteReply(ref {Names.Writer} writer, in {reply.NullableName} reply)"))
        {
            MessagePackWriteEmitter.EmitValue(output, scope, reply, "reply", label);
        }

        output.Line();
        using (Method(output, "Reads a reply from MessagePack.", $"{reply.NullableName} ReadReply(ref {Names.Reader} reader)"))
        {
            output.Line($"return {MessagePackValues.Read(reply, scope)};");
        }

        output.Line();
        using (Method(output, "Writes a reply as JSON.", $"void WriteReplyJson({Names.JsonWriter} writer, in {reply.NullableName} reply)"))
        {
            JsonValues.Write(output, scope, reply, "reply", label, "present");
        }

        output.Line();
        using (Method(output, "Reads a reply from JSON.", $"{reply.NullableName} ReadReplyJson(ref {Names.JsonReader} reader)"))
        {
            output.Line($"return {JsonValues.Read(reply, scope)};");
        }

        output.Line();
        using (Method(output, "Adds every violated validation attribute of a reply.", $"void ValidateReply(in {reply.NullableName} reply, ref {Names.Errors} errors)"))
        {
            NestedValidationEmitter.Emit(output, reply, "reply", NestedValidationEmitter.Unnamed, 0);
        }
    }

    private static SourceWriter.Scope Method(SourceWriter output, string summary, string signature)
    {
        output.Line($"/// <summary>{summary}</summary>");
        return output.Block($"public static {signature}");
    }
}
