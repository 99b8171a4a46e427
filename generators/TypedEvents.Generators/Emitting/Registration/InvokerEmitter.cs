using System.Linq;

namespace TypedEvents.Generators;

/// <summary>Writes the static lambda that calls a handler. A handler that returns synchronously is called without an async state machine.</summary>
internal static class InvokerEmitter
{
    private const string Message = "message";
    private const string Context = "context";
    private const string Instance = "handler";

    public static void Emit(SourceWriter writer, HandlerModel handler)
    {
        bool isAsync = IsAsync(handler);
        using (writer.Block($"static {(isAsync ? "async " : "")}({Message}, {Context}) =>", ");"))
        {
            if (handler.Instance is not { } instance)
            {
                EmitCall(writer, handler, handler.Type.TypeName, isAsync);
                return;
            }

            writer.Line($"{handler.Type.TypeName} {Instance} = new {handler.Type.TypeName}({Arguments(instance.Arguments)});");
            if (instance.Disposal == HandlerDisposal.None)
            {
                EmitCall(writer, handler, Instance, isAsync);
                return;
            }

            using (writer.Block("try"))
            {
                EmitCall(writer, handler, Instance, isAsync);
            }

            using (writer.Block("finally"))
            {
                writer.Line(instance.Disposal == HandlerDisposal.DisposeAsync
                    ? $"await ((global::System.IAsyncDisposable){Instance}).DisposeAsync().ConfigureAwait(false);"
                    : $"((global::System.IDisposable){Instance}).Dispose();");
            }
        }
    }

    /// <summary>Only what must run after the handler has completed needs an await.</summary>
    private static bool IsAsync(HandlerModel handler) => handler.Instance?.Disposal switch
    {
        HandlerDisposal.DisposeAsync => true,
        HandlerDisposal.Dispose => handler.Result is not (HandlerResult.Void or HandlerResult.Reply),
        _ => false,
    };

    private static void EmitCall(SourceWriter writer, HandlerModel handler, string target, bool isAsync)
    {
        string call = $"{target}.{handler.Method}({Arguments(handler.Arguments)})";
        string awaited = $"await {call}.ConfigureAwait(false)";
        switch (handler.Result)
        {
            case HandlerResult.Void:
                writer.Line($"{call};");
                if (!isAsync)
                {
                    writer.Line("return default;");
                }

                break;
            case HandlerResult.Task when !isAsync:
                writer.Line($"return new global::System.Threading.Tasks.ValueTask({call});");
                break;
            case HandlerResult.Reply or HandlerResult.TaskOfReply when !isAsync:
                writer.Line($"return new global::System.Threading.Tasks.ValueTask<{handler.Message!.ReplyTypeName}>({call});");
                break;
            case HandlerResult.Task or HandlerResult.ValueTask when isAsync:
                writer.Line($"{awaited};");
                break;
            case HandlerResult.TaskOfReply or HandlerResult.ValueTaskOfReply when isAsync:
                writer.Line($"return {awaited};");
                break;
            default:
                writer.Line($"return {call};");
                break;
        }
    }

    private static string Arguments(EquatableArray<HandlerArgument> arguments) => string.Join(", ", arguments.Select(Argument));

    private static string Argument(HandlerArgument argument) => argument.Source switch
    {
        ArgumentSource.Message => Message,
        ArgumentSource.Context => Context,
        ArgumentSource.CancellationToken => $"{Context}.CancellationToken",
        ArgumentSource.Service => $"global::TypedEvents.CompilerServices.HandlerServices.Get<{argument.Text}>({Context})",
        ArgumentSource.OptionalService => $"global::TypedEvents.CompilerServices.HandlerServices.Find<{argument.Text}>({Context})",
        _ => argument.Text,
    };
}
