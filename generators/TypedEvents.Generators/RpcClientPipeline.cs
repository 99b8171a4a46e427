using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace TypedEvents.Generators;

/// <summary>RPC clients: one file for each interface.</summary>
internal static class RpcClientPipeline
{
    public static IncrementalValuesProvider<RpcClientModel> Register(
        IncrementalGeneratorInitializationContext context,
        TrackedTypes types,
        IncrementalValueProvider<string> manifestClass)
    {
        IncrementalValuesProvider<RpcClientFile> files = types.Read(TypeRoles.RpcClient, Parse)
            .WithTrackingName(StepNames.RpcClients)
            .Collect()
            .SelectMany(static (clients, _) => NameFiles(clients));

        context.RegisterSourceOutput(files.Combine(manifestClass), static (output, source) =>
            output.AddSource(source.Left.HintName, RpcClientEmitter.Emit(source.Left.Client, source.Right)));
        return files.Select(static (file, _) => file.Client);
    }

    private static IEnumerable<RpcClientModel> Parse(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellationToken) =>
        type.FindAttribute(KnownNames.TchuRpcClient) is not null && RpcClientParser.Parse(type, compilation, cancellationToken) is { } client ? [client] : [];

    private static IEnumerable<RpcClientFile> NameFiles(ImmutableArray<RpcClientModel> clients)
    {
        EquatableArray<string> ambiguous = HintNames.FindAmbiguous(clients.Select(client => client.MetadataName));
        return clients.Select(client => new RpcClientFile(HintNames.For(client.MetadataName, ambiguous, HintNames.Client), client));
    }
}
