using System;

namespace TypedEvents.Generators;

/// <summary>Emits the helpers of one dictionary.</summary>
internal sealed class DictionaryEmitter(SourceWriter output, CodecScope scope, WireType type, string name)
{
    private readonly WireType _key = type.Key!;
    private readonly WireType _value = type.Element!;
    private readonly string _dictionary = $"global::System.Collections.Generic.Dictionary<{type.Key!.TypeName}, {type.Element!.NullableName}>";

    public void Emit()
    {
        EmitWrite();
        output.Line();
        EmitRead();
        output.Line();
        EmitWriteJson();
        output.Line();
        EmitReadJson();
    }

    private void EmitWrite()
    {
        using (output.Block($"private static void Write{name}(ref {Names.Writer} writer, {type.TypeName} value, string member)"))
        {
            output.Line($"{_dictionary} items = {Names.Collections}.AsDictionary(value, member);");
            output.Line("writer.Enter();");
            output.Line("writer.WriteMapHeader(items.Count);");
            EmitLoop(() =>
            {
                output.Line($"writer.Commit(ref {MessagePackValues.WriteAt(_key, $"ref writer.Reserve({MessagePackValues.MaxSize(_key, "key")})", "key", "member", scope)});");
                MessagePackWriteEmitter.EmitValue(output, scope, _value, "item", "member");
            });
            output.Line();
            output.Line("writer.Leave();");
        }
    }

    private void EmitWriteJson()
    {
        using (output.Block($"private static void WriteJson{name}({Names.JsonWriter} writer, {type.TypeName} value, string member)"))
        {
            output.Line($"{_dictionary} items = {Names.Collections}.AsDictionary(value, member);");
            output.Line("writer.WriteStartObject();");
            EmitLoop(() =>
            {
                output.Line($"{Names.JsonKeys}.Write(writer, {JsonKey()}, member);");
                JsonValues.Write(output, scope, _value, "item", "member", "present");
            });
            output.Line();
            output.Line("writer.WriteEndObject();");
        }
    }

    private void EmitRead()
    {
        using (output.Block($"private static {type.TypeName} Read{name}(ref {Names.Reader} reader)"))
        {
            output.Line("int count = reader.ReadMapHeader();");
            output.Line("reader.EnterDictionary();");
            EmitNew("reader.Preallocate(count)");
            using (output.Block("for (int i = 0; i < count; i++)"))
            {
                output.Line($"{_key.TypeName} key = {MessagePackValues.Read(_key, scope)};");
                EmitAdd(MessagePackValues.Read(_value, scope));
            }

            output.Line();
            output.Line("reader.Leave();");
            output.Line("return items;");
        }
    }

    private void EmitReadJson()
    {
        using (output.Block($"private static {type.TypeName} ReadJson{name}(ref {Names.JsonReader} reader)"))
        {
            output.Line("reader.ReadStartDictionary();");
            EmitNew("reader.Preallocate(reader.CountItems())");
            using (output.Block("while (reader.ReadName())"))
            {
                output.Line($"{_key.TypeName} key = {ReadJsonKey()};");
                EmitAdd(JsonValues.Read(_value, scope));
            }

            output.Line();
            output.Line("return items;");
        }
    }

    private void EmitLoop(Action body)
    {
        using (output.Block($"foreach (({_key.TypeName} key, {_value.NullableName} item) in items)"))
        {
            body();
        }
    }

    private void EmitNew(string capacity) =>
        output.Line($"{_dictionary} items = new({capacity}, {Names.Collections}.Comparer<{_key.TypeName}>());");

    private void EmitAdd(string read)
    {
        string slot = _value.IsValueType ? _value.NullableName : _value.TypeName + "?";
        output.Line($"ref {slot} item = ref global::System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(items, key, out bool isRepeated);");
        using (output.Block("if (isRepeated)"))
        {
            output.Line("reader.ThrowDuplicate();");
        }

        output.Line();
        output.Line($"item = {read};");
    }

    private string JsonKey() => _key.Kind switch
    {
        WireKind.Enum when _key.Enum!.ByName => $"NameOf{scope.Helper(_key)}(key, member)",
        WireKind.Enum => $"NumberOf{scope.Helper(_key)}(key, member)",
        _ => "key",
    };

    private string ReadJsonKey() => _key.Kind switch
    {
        WireKind.Enum => $"ReadKeyJson{scope.Helper(_key)}(ref reader)",
        WireKind.String or WireKind.Guid => $"{Names.JsonKeys}.Read{_key.Kind}(ref reader)",
        _ => $"{Names.JsonKeys}.ReadNumber<{_key.TypeName}>(ref reader)",
    };
}
