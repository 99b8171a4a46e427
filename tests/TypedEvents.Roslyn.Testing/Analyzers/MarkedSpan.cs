using Microsoft.CodeAnalysis.Text;

namespace TypedEvents.Roslyn.Testing;

/// <summary>A piece of source between marks.</summary>
/// <param name="Id">The diagnostic id in <c>{|ID:…|}</c>; null for <c>[|…|]</c>.</param>
/// <param name="Span">Where it is in the source without marks.</param>
public sealed record MarkedSpan(string? Id, TextSpan Span);
