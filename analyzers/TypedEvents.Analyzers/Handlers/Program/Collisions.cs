using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using TypedEvents.Generators;

namespace TypedEvents.Analyzers;

/// <summary>Finds handlers of a program that have something in common which only one may have.</summary>
internal static class Collisions
{
    /// <summary>Each handler after the first with the same key: where, its name, the key and the name of the first.</summary>
    /// <remarks>Two referenced assemblies collide only where one program registers both.</remarks>
    public static IEnumerable<(Location Location, string Name, TKey Key, string Other)> Find<TKey>(
        ProgramHandlers handlers, Func<LocatedHandler, TKey> ofOwn, Func<SubscriptionRow, TKey> ofReferenced)
    {
        Dictionary<TKey, string> first = [];
        foreach (SubscriptionRow row in handlers.Referenced.OrderBy(row => row.Assembly, StringComparer.Ordinal).ThenBy(row => row.HandlerId, StringComparer.Ordinal))
        {
            string name = $"{row.HandlerId} in {row.Assembly}";
            TKey key = ofReferenced(row);
            if (!first.TryGetValue(key, out string? other))
            {
                first.Add(key, name);
            }
            else if (handlers.Registration is { } registration)
            {
                yield return (registration, name, key, other);
            }
        }

        foreach (LocatedHandler handler in handlers.Own)
        {
            string name = HandlerText.Of(handler.Method);
            TKey key = ofOwn(handler);
            if (first.TryGetValue(key, out string? other))
            {
                yield return (handler.Method.Locations[0], name, key, other);
            }
            else
            {
                first.Add(key, name);
            }
        }
    }
}
