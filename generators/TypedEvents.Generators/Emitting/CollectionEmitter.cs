namespace TypedEvents.Generators;

/// <summary>Emits the helpers of one list or set.</summary>
internal sealed class CollectionEmitter(SourceWriter output, CodecScope scope, WireType type, string name)
{
    private readonly WireType _item = type.Element!;
    private readonly bool _isSet = type.Collection is CollectionKind.HashSet or CollectionKind.ReadOnlySet;

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
            EmitItems();
            output.Line("writer.Enter();");
            output.Line($"writer.WriteArrayHeader(items.{Count});");
            using (output.Block($"foreach ({_item.NullableName} item in items)"))
            {
                MessagePackWriteEmitter.EmitValue(output, scope, _item, "item", "member");
            }

            output.Line();
            output.Line("writer.Leave();");
        }
    }

    private void EmitWriteJson()
    {
        using (output.Block($"private static void WriteJson{name}({Names.JsonWriter} writer, {type.TypeName} value, string member)"))
        {
            EmitItems();
            output.Line("writer.WriteStartArray();");
            using (output.Block($"foreach ({_item.NullableName} item in items)"))
            {
                JsonValues.Write(output, scope, _item, "item", "member", "present");
            }

            output.Line();
            output.Line("writer.WriteEndArray();");
        }
    }

    private string Count => _isSet ? "Count" : "Length";

    private void EmitItems() => output.Line(_isSet
        ? $"global::System.Collections.Generic.HashSet<{_item.NullableName}> items = {Names.Collections}.AsSet(value, member);"
        : $"global::System.ReadOnlySpan<{_item.NullableName}> items = {Names.Collections}.AsSpan(value, member);");

    private void EmitRead()
    {
        using (output.Block($"private static {type.TypeName} Read{name}(ref {Names.Reader} reader)"))
        {
            output.Line("int count = reader.ReadArrayHeader();");
            output.Line("reader.Enter();");
            EmitLimit("count");
            EmitNew("reader.Preallocate(count)");
            bool hasCursor = !_isSet && !_item.IsNullable && MessagePackValues.IsReadInline(_item);
            if (hasCursor)
            {
                output.Line("ref byte p = ref reader.Position;");
                output.Line("ref byte end = ref reader.End;");
            }

            using (output.Block("for (int i = 0; i < count; i++)"))
            {
                if (hasCursor)
                {
                    output.Line($"p = ref {Names.Wire}.Read{_item.Kind}(ref p, ref end, ref reader, out {_item.TypeName} item);");
                }

                EmitAdd(hasCursor ? "item" : MessagePackValues.Read(_item, scope), "count");
            }

            output.Line();
            if (hasCursor)
            {
                output.Line("reader.Seek(ref p);");
            }

            output.Line("reader.Leave();");
            output.Line($"return {Result("items")};");
        }
    }

    private void EmitReadJson()
    {
        using (output.Block($"private static {type.TypeName} ReadJson{name}(ref {Names.JsonReader} reader)"))
        {
            output.Line("reader.ReadStartArray();");
            output.Line(_isSet ? NewSet("reader.Preallocate(reader.CountItems())") : $"{Names.ItemBuffer}<{_item.NullableName}> items = default;");
            using (output.Block("while (reader.ReadItem())"))
            {
                string read = JsonValues.Read(_item, scope);
                if (_isSet)
                {
                    EmitLimit("items.Count + 1");
                    EmitAddToSet(read);
                }
                else
                {
                    output.Line($"items.Add({read});");
                }
            }

            output.Line();
            output.Line($"return {(_isSet ? "items" : type.Collection == CollectionKind.List ? "items.ToList()" : Result("items.ToArray()"))};");
        }
    }

    /// <summary>Limits sets of items whose hash codes are neither keyed nor ours to key.</summary>
    private void EmitLimit(string count)
    {
        if (_isSet && (_item.Kind == WireKind.Record || _item is { IsNullable: true, IsValueType: true }))
        {
            output.Line($"reader.LimitUnkeyed({count});");
        }
    }

    private void EmitNew(string capacity) => output.Line(_isSet
        ? NewSet(capacity)
        : type.Collection == CollectionKind.List
            ? $"{type.TypeName} items = new({capacity});"
            : $"{_item.NullableName}[] items = {Names.Collections}.NewArray<{_item.NullableName}>({capacity});");

    private string NewSet(string capacity) =>
        $"global::System.Collections.Generic.HashSet<{_item.NullableName}> items = new({capacity}, {Names.Collections}.Comparer<{_item.NullableName}>());";

    private void EmitAdd(string read, string count)
    {
        if (_isSet)
        {
            EmitAddToSet(read);
        }
        else if (type.Collection == CollectionKind.List)
        {
            output.Line($"items.Add({read});");
        }
        else
        {
            output.Line($"{Names.Collections}.Grow(ref items, i, {count});");
            output.Line($"items[i] = {read};");
        }
    }

    private void EmitAddToSet(string read)
    {
        using (output.Block($"if (!items.Add({read}))"))
        {
            output.Line("reader.ThrowDuplicate();");
        }
    }

    private string Result(string array) => type.Collection == CollectionKind.ImmutableArray
        ? $"global::System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray({array})"
        : array;
}
