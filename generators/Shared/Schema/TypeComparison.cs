using System;
using System.Collections.Generic;
using System.Linq;

namespace TypedEvents.Schema;

/// <summary>Compares types without what is inside their records.</summary>
internal static class TypeComparison
{
    // What reads a type reads everything before it in its row, too.
    private static readonly string[][] Widenings =
    [
        ["i8", "i16", "i32", "i64"],
        ["u8", "u16", "u32", "u64"],
        ["u8", "i16", "i32", "i64"],
        ["u16", "i32", "i64"],
        ["u32", "i64"],
        ["f32", "f64"],
    ];

    public static TypeVerdict Compare(SchemaType locked, SchemaType now) => CompareNotNull(locked, now) | (locked.IsNullable, now.IsNullable) switch
    {
        (false, true) => TypeVerdict.Wider,
        (true, false) => TypeVerdict.Narrower,
        _ => TypeVerdict.Same,
    };

    /// <summary>The records in two types that stand at the same place, with the paths that they are at unless they refer to others.</summary>
    public static IEnumerable<(SchemaType Locked, string LockedPath, SchemaType Now, string NowPath)> Records(SchemaType locked, string lockedPath, SchemaType now, string nowPath)
    {
        if (locked.IsRecord && now.IsRecord)
        {
            return [(locked, lockedPath, now, nowPath)];
        }

        if (locked.Element is null || now.Element is null || (locked.Kind == SchemaTypeKind.Map) != (now.Kind == SchemaTypeKind.Map))
        {
            return [];
        }

        return locked.Kind == SchemaTypeKind.Map
            ? Records(locked.Element, SchemaPath.Value(lockedPath), now.Element, SchemaPath.Value(nowPath))
            : Records(locked.Element, SchemaPath.Item(lockedPath), now.Element, SchemaPath.Item(nowPath));
    }

    private static TypeVerdict CompareNotNull(SchemaType locked, SchemaType now)
    {
        // Members and layout of records are compared where they are described.
        if (locked.IsRecord && now.IsRecord)
        {
            return TypeVerdict.Same;
        }

        return (locked.Kind, now.Kind) switch
        {
            (SchemaTypeKind.Scalar, SchemaTypeKind.Scalar) => CompareScalars(locked.Name, now.Name),
            (SchemaTypeKind.Enum, SchemaTypeKind.Enum) or (SchemaTypeKind.Flags, SchemaTypeKind.Flags) => CompareEnums(locked, now),
            (SchemaTypeKind.List, SchemaTypeKind.List) or (SchemaTypeKind.Set, SchemaTypeKind.Set) => Compare(locked.Element!, now.Element!),

            // A set refuses what a list may hold twice.
            (SchemaTypeKind.Set, SchemaTypeKind.List) => Compare(locked.Element!, now.Element!) | TypeVerdict.Wider,
            (SchemaTypeKind.List, SchemaTypeKind.Set) => Compare(locked.Element!, now.Element!) | TypeVerdict.Narrower,
            (SchemaTypeKind.Map, SchemaTypeKind.Map) => Compare(locked.Key!, now.Key!) | Compare(locked.Element!, now.Element!),
            _ => TypeVerdict.Swap,
        };
    }

    private static TypeVerdict CompareScalars(string locked, string now)
    {
        if (locked == now)
        {
            return TypeVerdict.Same;
        }

        foreach (string[] row in Widenings)
        {
            int before = Array.IndexOf(row, locked);
            int after = Array.IndexOf(row, now);
            if (before >= 0 && after >= 0)
            {
                return after > before ? TypeVerdict.Wider : TypeVerdict.Narrower;
            }
        }

        return TypeVerdict.Swap;
    }

    private static TypeVerdict CompareEnums(SchemaType locked, SchemaType now)
    {
        TypeVerdict verdict = CompareScalars(locked.Name, now.Name);
        Dictionary<string, string> before = Names(locked);
        Dictionary<string, string> after = Names(now);
        if (after.Any(value => before.TryGetValue(value.Key, out string? name) && name != value.Value && (before.ContainsValue(value.Value) || after.ContainsValue(name))))
        {
            // A name that moved to another number: what was written is read as something else.
            return TypeVerdict.Swap;
        }

        verdict |= after.Keys.Except(before.Keys).Any() ? TypeVerdict.Wider : TypeVerdict.Same;
        verdict |= before.Keys.Except(after.Keys).Any() ? TypeVerdict.Narrower : TypeVerdict.Same;
        return verdict | new TypeVerdict(!locked.Values.SequenceEqual(now.Values), false, false);
    }

    /// <summary>Names by number; of an enum that travels by name, by itself.</summary>
    private static Dictionary<string, string> Names(SchemaType type) =>
        type.Values.Select(value => value.Split(':')).ToDictionary(parts => parts[0], parts => parts[parts.Length - 1], StringComparer.Ordinal);
}
