using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TypedEvents.Generators;

/// <summary>RPC clients: one file for each interface.</summary>
internal static class RpcClientPipeline
{
    public static IncrementalValuesProvider<RpcClientModel> Register(
        IncrementalGeneratorInitializationContext context,
        IncrementalValueProvider<string> manifestClass)
    {
        IncrementalValuesProvider<RpcClientFile> files = context.SyntaxProvider
            .ForAttributeWithMetadataName(KnownNames.TchuRpcClient, static (node, _) => node is InterfaceDeclarationSyntax, static (context, cancellationToken) =>
                context.TargetSymbol is INamedTypeSymbol type ? RpcClientParser.Parse(type, context.SemanticModel.Compilation, cancellationToken) : null)
            .Where(static client => client is not null)
            .Select(static (client, _) => client!)
            .WithTrackingName(StepNames.RpcClients)
            .Collect()
            .SelectMany(static (clients, _) => NameFiles(clients));

        context.RegisterSourceOutput(files.Combine(manifestClass), static (output, source) =>
            output.AddSource(source.Left.HintName, RpcClientEmitter.Emit(source.Left.Client, source.Right)));
        return files.Select(static (file, _) => file.Client);
    }

    /// <summary>An interface comes once for each part that has the attribute, which is an error, but not one to fail on.</summary>
    private static IEnumerable<RpcClientFile> NameFiles(ImmutableArray<RpcClientModel> clients)
    {
        EquatableArray<string> ambiguous = HintNames.FindAmbiguous(clients.Select(client => client.MetadataName));
        return clients.Distinct().Select(client => new RpcClientFile(HintNames.For(client.MetadataName, ambiguous, HintNames.Client), client));
    }
}
