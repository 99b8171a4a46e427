using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace TypedEvents.Generators;

/// <summary>Keeps the default ids of one type's handlers apart: overloads for two versions of an event would have the same one.</summary>
internal static class HandlerIds
{
    /// <summary>The handlers by id. Among those with the same default id the first by version and signature keeps it; the others get <c>#2</c>, <c>#3</c> and so on.</summary>
    public static IEnumerable<HandlerModel> MakeUnique(IEnumerable<HandlerModel> handlers) => handlers
        .GroupBy(handler => (handler.Id, handler.IsNamed))
        .SelectMany(same => same
            .OrderBy(handler => handler.Message?.Version ?? 0)
            .ThenBy(handler => handler.Signature, StringComparer.Ordinal)
            .Select((handler, i) => i == 0 || handler.IsNamed
                ? handler
                : handler with { Id = handler.Id + "#" + (i + 1).ToString(CultureInfo.InvariantCulture) }))
        .OrderBy(handler => handler.Id, StringComparer.Ordinal);
}
