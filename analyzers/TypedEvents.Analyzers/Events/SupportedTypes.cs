using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using TypedEvents.Generators;

namespace TypedEvents.Analyzers;

/// <summary>What to use instead of a type that cannot be sent.</summary>
internal static class SupportedTypes
{
    /// <summary>Finds the part of a type that cannot be sent and says what to write; null when the compiler reports it.</summary>
    public static string? Advise(INamedTypeSymbol contract, ITypeSymbol type, CancellationToken cancellationToken)
    {
        switch (type)
        {
            case { TypeKind: TypeKind.Error }:
                return null;
            case IArrayTypeSymbol { Rank: 1 } array:
                return Advise(contract, array.ElementType, cancellationToken);
            case IArrayTypeSymbol array:
                return $"use '{Text(array.ElementType)}[][]'";
            case INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable:
                return Advise(contract, nullable.TypeArguments[0], cancellationToken);
            case INamedTypeSymbol { IsGenericType: true } generic:
                foreach (ITypeSymbol argument in generic.TypeArguments)
                {
                    if (argument.TypeKind == TypeKind.Error)
                    {
                        return null;
                    }

                    if (WireCollections.KindOf(generic) != CollectionKind.None && new WireTypeParser(contract.ContainingAssembly, cancellationToken).Parse(argument) is null)
                    {
                        return Advise(contract, argument, cancellationToken);
                    }
                }

                return AdviseGeneric(generic);
            default:
                return AdvisePlain(type);
        }
    }

    private static string AdviseGeneric(INamedTypeSymbol type)
    {
        List<string> arguments = [.. Texts(type.TypeArguments)];
        string list = string.Join(", ", arguments);
        return type.Name switch
        {
            "IEnumerable" or "IList" or "ICollection" or "IAsyncEnumerable" or "Collection" or "ReadOnlyCollection" or "ImmutableList" or "LinkedList"
                or "Queue" or "Stack" or "ConcurrentBag" or "ConcurrentQueue" or "ObservableCollection" or "IImmutableList" or "Memory" or "Span" or "ReadOnlySpan" or "ReadOnlyMemory" or "ArraySegment" =>
                arguments is ["byte"] ? "use 'byte[]' or 'ReadOnlyMemory<byte>'" : $"use 'IReadOnlyList<{list}>'",
            "ISet" or "SortedSet" or "ImmutableHashSet" or "IImmutableSet" or "FrozenSet" or "ImmutableSortedSet" => $"use 'IReadOnlySet<{list}>'",
            "IDictionary" or "SortedDictionary" or "ConcurrentDictionary" or "ImmutableDictionary" or "IImmutableDictionary" or "FrozenDictionary" or "SortedList"
                or "ReadOnlyDictionary" or "ImmutableSortedDictionary" => $"use 'IReadOnlyDictionary<{list}>'",
            "Dictionary" or "IReadOnlyDictionary" => $"use a key that is a string, number, 'Guid' or enum: '{type.Name}<string, {arguments[arguments.Count - 1]}>'",
            "HashSet" or "IReadOnlySet" => $"use 'IReadOnlyList<{list}>'",
            "Task" or "ValueTask" => $"use '{list}'",
            "ValueTuple" or "Tuple" or "KeyValuePair" => "declare a partial record with '[TchuType]' that names its parts",
            _ => "declare a partial record with '[TchuType]' for it, one for each combination of type arguments",
        };
    }

    private static string AdvisePlain(ITypeSymbol type) => (type.SpecialType, type.TypeKind, type.Name) switch
    {
        (SpecialType.System_Object, _, _) or (_, TypeKind.Dynamic, _) => "use 'JsonElement' for free-form content, or a partial record with '[TchuType]'",
        (SpecialType.System_IntPtr, _, _) => "use 'long'",
        (SpecialType.System_UIntPtr, _, _) => "use 'ulong'",
        (_, _, "Half") => "use 'float'",
        (_, _, "Int128" or "UInt128" or "BigInteger") => "use 'decimal', or 'string' for more than 28 digits",
        (_, _, "JsonNode" or "JsonDocument" or "JsonObject" or "JsonArray" or "JsonValue") => "use 'JsonElement'",
        (_, _, "Version" or "IPAddress" or "CultureInfo" or "Rune" or "Regex" or "Type" or "MailAddress" or "StringBuilder" or "TimeZoneInfo") => "use 'string'",
        (_, _, "IEnumerable" or "IList" or "ICollection" or "ArrayList" or "Array") => "use 'IReadOnlyList<T>' with the type of its items",
        (_, _, "IDictionary" or "Hashtable") => "use 'IReadOnlyDictionary<string, T>' with the type of its values",
        (_, TypeKind.Delegate, _) => "send data, not code",
        (_, TypeKind.Interface, _) => "use a partial record with '[TchuType]', because the reader has to know what to construct",
        (_, TypeKind.Enum, _) => "give the enum members; one with '[Flags]' is written by number, without 'ByName'",
        (_, TypeKind.Class or TypeKind.Struct, _) when type.Locations is [{ IsInSource: true }, ..] => $"declare '{type.Name}' as a partial record with '[TchuType]'",
        _ => "use a supported type such as 'string', or a partial record with '[TchuType]'",
    };

    private static IEnumerable<string> Texts(IEnumerable<ITypeSymbol> types)
    {
        foreach (ITypeSymbol type in types)
        {
            yield return Text(type);
        }
    }

    private static string Text(ITypeSymbol type) => SymbolScopes.Text(type);
}
