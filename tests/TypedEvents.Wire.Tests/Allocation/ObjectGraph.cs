using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using TypedEvents.CompilerServices;

namespace TypedEvents.Wire.Tests;

/// <summary>What it costs to allocate a value and everything it refers to, each object made once in its final size.</summary>
internal static class ObjectGraph
{
    private const BindingFlags AllFields = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    internal static long BytesOf(object? value) => value switch
    {
        null or Enum => 0,
        string text => text.Length == 0 ? 0 : Allocated.BytesOf(() => _ = new string('x', text.Length)),
        Uri uri => BytesOf(uri.OriginalString) + Allocated.BytesOf(() => Uri.TryCreate(uri.OriginalString, UriKind.RelativeOrAbsolute, out _)),
        JsonElement content => BytesOfContent(content),
        ReadOnlyMemory<byte> memory => BytesOfArray(memory.ToArray()),
        Array array => BytesOfArray(array),
        _ when value.GetType() is { IsPrimitive: true } or { Namespace: "System" } => 0,
        IList or IDictionary => BytesOfCollection(value),
        _ when value.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(HashSet<>) => BytesOfCollection(value),
        _ => BytesOfRecord(value),
    };

    private static long BytesOfContent(JsonElement content)
    {
        byte[] text = Encoding.UTF8.GetBytes(content.GetRawText());
        return Allocated.BytesOf(() =>
        {
            Utf8JsonReader reader = new(text);
            JsonElement.ParseValue(ref reader);
        });
    }

    private static long BytesOfArray(Array array) => array.Length == 0
        ? 0
        : Allocated.BytesOf(() => _ = Array.CreateInstanceFromArrayType(array.GetType(), array.Length)) + array.Cast<object?>().Sum(BytesOf);

    private static long BytesOfCollection(object value)
    {
        Type type = value.GetType();
        string method = type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)] switch
        {
            "ImmutableArray" => nameof(BytesOfImmutableArray),
            "List" => nameof(BytesOfList),
            "HashSet" => nameof(BytesOfSet),
            _ => nameof(BytesOfDictionary),
        };
        return (long)typeof(ObjectGraph).GetMethod(method, BindingFlags.Static | BindingFlags.NonPublic)!.MakeGenericMethod(type.GetGenericArguments()).Invoke(null, [value])!;
    }

    private static long BytesOfImmutableArray<T>(System.Collections.Immutable.ImmutableArray<T> items) =>
        BytesOfArray(ImmutableCollectionsMarshal.AsArray(items)!);

    private static long BytesOfList<T>(List<T> items) => Allocated.BytesOf(() => _ = new List<T>(items.Count)) + items.Sum(item => BytesOf(item));

    private static long BytesOfSet<T>(HashSet<T> items) =>
        Allocated.BytesOf(() => _ = new HashSet<T>(items.Count, WireCollections.Comparer<T>())) + items.Sum(item => BytesOf(item));

    private static long BytesOfDictionary<TKey, TValue>(Dictionary<TKey, TValue> items)
        where TKey : notnull =>
        Allocated.BytesOf(() => _ = new Dictionary<TKey, TValue>(items.Count, WireCollections.Comparer<TKey>())) + items.Sum(pair => BytesOf(pair.Key) + BytesOf(pair.Value));

    private static long BytesOfRecord(object value)
    {
        Type type = value.GetType();
        long own = type.IsValueType ? 0 : Allocated.BytesOf(() => RuntimeHelpers.GetUninitializedObject(type));
        for (Type? part = type; part is not null; part = part.BaseType)
        {
            own += part.GetFields(AllFields).Sum(field => BytesOf(field.GetValue(value)));
        }

        return own;
    }
}
