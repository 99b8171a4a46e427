using Microsoft.CodeAnalysis;
using TypedEvents.Generators;

namespace TypedEvents.Analyzers;

/// <summary>A caster with its method.</summary>
/// <param name="Method">The method.</param>
/// <param name="Model">What the generator makes of it.</param>
internal sealed record DeclaredCaster(IMethodSymbol Method, CasterModel Model);
