using Microsoft.CodeAnalysis;
using TypedEvents.Generators;

namespace TypedEvents.Analyzers;

/// <summary>A handler of the project, with the id that it gets among those of its class.</summary>
/// <param name="Model">What the generator makes of it.</param>
/// <param name="Method">Where it is declared.</param>
internal sealed record LocatedHandler(HandlerModel Model, IMethodSymbol Method);
