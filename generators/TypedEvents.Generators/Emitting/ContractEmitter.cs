using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis.Text;

namespace TypedEvents.Generators;

/// <summary>Emits the file of one contract: explicit interface implementations that delegate to a nested codec.</summary>
internal static class ContractEmitter
{
    public static SourceText Emit(ContractFile file)
    {
        ContractModel contract = file.Plan.Contract;
        SourceWriter output = SourceWriter.File();
        if (contract.HasObsolete)
        {
            output.Line("#pragma warning disable CS0612, CS0618 // obsolete members stay in the contract");
        }
        else if (file.History is not null)
        {
            output.Line("#pragma warning disable CS0612, CS0618 // older versions may be obsolete");
        }

        output.Line();
        Stack<IDisposable> blocks = new();
        if (contract.Namespace.Length > 0)
        {
            blocks.Push(output.Block($"namespace {contract.Namespace}"));
        }

        for (int i = 0; i < contract.Declarations.Count - 1; i++)
        {
            blocks.Push(output.Block(contract.Declarations[i]));
        }

        using (output.Block($"{contract.Declarations[contract.Declarations.Count - 1]} : {Interface(contract)}"))
        {
            EmitInterface(output, file);
            output.Line();
            EmitCodec(output, contract);
        }

        while (blocks.Count > 0)
        {
            blocks.Pop().Dispose();
        }

        return output.ToSourceText();
    }

    private static string Interface(ContractModel contract) => contract.Kind switch
    {
        ContractKind.Event => $"global::TypedEvents.IEvent<{contract.TypeName}>",
        ContractKind.Request when contract.Reply is { } reply => $"global::TypedEvents.IRpcRequest<{contract.TypeName}, {reply.NullableName}>",
        ContractKind.Type => WireType(contract),
        _ => Message(contract),
    };

    private static string Message(ContractModel contract) => $"global::TypedEvents.IMessage<{contract.TypeName}>";

    private static string WireType(ContractModel contract) => $"global::TypedEvents.IWireType<{contract.TypeName}>";

    private static void EmitInterface(SourceWriter output, ContractFile file)
    {
        ContractModel contract = file.Plan.Contract;
        if (contract.Kind != ContractKind.Type)
        {
            string message = Message(contract);
            output.Line($"static string {message}.Topic => {Literals.String(contract.Topic)};");
            output.Line();
            output.Line($"static int {message}.Version => {Literals.Of(contract.Version, null)};");
            output.Line();
            output.Line($"static ulong {message}.Fingerprint => 0x{file.Plan.Fingerprint.ToString("X16", CultureInfo.InvariantCulture)};");
            output.Line();
            output.Line($"static global::TypedEvents.MessageTraits {message}.Traits => (global::TypedEvents.MessageTraits){Literals.Of(contract.Traits, null)};");
            output.Line();
            HistoryEmitter.EmitFormerTopics(output, message, contract.FormerTopics);
            if (file.History is { } history)
            {
                HistoryEmitter.Emit(output, message, contract, history);
            }
        }

        EmitDelegations(output, WireType(contract), contract.TypeName, "");
        if (contract is { Kind: ContractKind.Request, Reply: { } reply })
        {
            output.Line();
            EmitDelegations(output, Interface(contract), reply.NullableName, "Reply");
            output.Line();
            ReplyEmitter.EmitDispatch(output, reply.NullableName, $"dispatcher.CallAsync<{contract.TypeName}, {reply.NullableName}>(this, options, cancellationToken)");
        }

        foreach (string refused in contract.Replies)
        {
            output.Line();
            ReplyEmitter.EmitDispatch(output, refused, "throw new global::System.NotSupportedException()");
        }
    }

    private static void EmitDelegations(SourceWriter output, string owner, string type, string what)
    {
        string value = what.Length == 0 ? "value" : "reply";
        output.Line($$"""
            static void {{owner}}.Write{{what}}(ref {{Names.Writer}} writer, in {{type}} {{value}}) => {{ContractNames.Codec}}.Write{{what}}(ref writer, in {{value}});

            static {{type}} {{owner}}.Read{{what}}(ref {{Names.Reader}} reader) => {{ContractNames.Codec}}.Read{{what}}(ref reader);

            static void {{owner}}.Write{{what}}Json({{Names.JsonWriter}} writer, in {{type}} {{value}}) => {{ContractNames.Codec}}.Write{{what}}Json(writer, in {{value}});

            static {{type}} {{owner}}.Read{{what}}Json(ref {{Names.JsonReader}} reader) => {{ContractNames.Codec}}.Read{{what}}Json(ref reader);

            static void {{owner}}.Validate{{what}}(in {{type}} {{value}}, ref {{Names.Errors}} errors) => {{ContractNames.Codec}}.Validate{{what}}(in {{value}}, ref errors);
            """);
    }

    private static void EmitCodec(SourceWriter output, ContractModel contract)
    {
        output.Line($"/// <summary>Reads, writes and validates {XmlText.Escape(contract.DisplayName)}. For generated code.</summary>");
        ManifestFile.GeneratedCode(output);
        output.Line(Names.Hidden);
        using (output.Block($"public static class {ContractNames.Codec}"))
        {
            if (contract.IsBroken)
            {
                BrokenEmitter.Emit(output, contract);
            }
            else
            {
                EmitMembers(output, contract);
            }
        }
    }

    private static void EmitMembers(SourceWriter output, ContractModel contract)
    {
        CodecScope scope = new(contract);
        EmitConstants(output, contract);
        MessagePackWriteEmitter.Emit(output, scope);
        output.Line();
        MessagePackReadEmitter.Emit(output, scope);
        output.Line();
        JsonEmitter.EmitWrite(output, scope);
        output.Line();
        JsonEmitter.EmitRead(output, scope);
        output.Line();
        ValidationEmitter.Emit(output, scope);
        if (contract.Reply is { } reply)
        {
            ReplyEmitter.Emit(output, scope, reply);
        }

        for (int i = 0; i < scope.Helpers.Count; i++)
        {
            output.Line();
            EmitHelper(output, scope, scope.Helpers[i]);
        }
    }

    private static void EmitHelper(SourceWriter output, CodecScope scope, WireType type)
    {
        string name = scope.Helper(type);
        switch (type.Kind)
        {
            case WireKind.Enum:
                EnumEmitter.Emit(output, type, name, scope.IsKey(type));
                break;
            case WireKind.Dictionary:
                new DictionaryEmitter(output, scope, type, name).Emit();
                break;
            default:
                new CollectionEmitter(output, scope, type, name).Emit();
                break;
        }
    }

    private static void EmitConstants(SourceWriter output, ContractModel contract)
    {
        int count = contract.Members.Count;
        if (contract.IsArray || count == 0)
        {
            byte[] header = contract.IsArray ? MessagePackBytes.ArrayHeader(count) : MessagePackBytes.MapHeader(count);
            EmitConstant(output, "Header", header);
            return;
        }

        EmitConstant(output, $"HeaderAnd{contract.Members[0].Name}Key", MessagePackBytes.MapHeader(count).Concat(MessagePackBytes.Key(contract.Members[0].WireName)));
        foreach (MemberModel member in contract.Members)
        {
            EmitConstant(output, member.Name + "Key", MessagePackBytes.Key(member.WireName));
        }
    }

    private static void EmitConstant(SourceWriter output, string name, IEnumerable<byte> bytes)
    {
        output.Line($"private static {Names.Bytes} {name} => {MessagePackBytes.Literal(bytes)};");
        output.Line();
    }
}
