using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedEvents.Generators;

namespace TypedEvents.Analyzers;

/// <summary>TE3003: a handler that nobody can await.</summary>
internal sealed class AsyncVoidHandlerAnalyzer() : HandlerSignatureAnalyzer(Rules.Handlers.AsyncVoidHandler)
{
    private static readonly ImmutableDictionary<string, string?> Properties =
        ImmutableDictionary<string, string?>.Empty.Add(FixProperties.ReturnType, "global::" + KnownNames.Task);

    /// <inheritdoc/>
    protected override void Analyze(SymbolAnalysisContext context, IMethodSymbol method, AttributeData subscribe)
    {
        if (method is { ReturnsVoid: true, IsAsync: true, Parameters: [{ Type: var message }, ..] }
            && (HandlerMessageParser.Parse(message, context.Compilation, out ITypeSymbol? reply) is null || reply is null))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rules.Handlers.AsyncVoidHandler, method.Locations[0], Properties, HandlerText.Of(method), "Task"));
        }
    }
}
