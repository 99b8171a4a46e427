using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TypedEvents.Generators.Tests.Harness;

/// <summary>A small generator to test the harness with: one file for each obsolete class, naming its members.</summary>
internal sealed class CountingGenerator : IIncrementalGenerator
{
    public const string Names = "Names";

    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<string> names = context.SyntaxProvider.ForAttributeWithMetadataName(
            "System.ObsoleteAttribute",
            static (node, _) => node is ClassDeclarationSyntax,
            static (match, _) => match.TargetSymbol.Name + ":" + string.Join(',', ((INamedTypeSymbol)match.TargetSymbol).GetMembers().OfType<IPropertySymbol>().Select(p => p.Name)))
            .WithTrackingName(Names);
        context.RegisterSourceOutput(names, static (output, name) => output.AddSource(
            name.Split(':')[0] + ".g.cs",
            $"internal static class {name.Split(':')[0]}Members {{ public const string Names = \"{name.Split(':')[1]}\"; }}\n"));
    }
}
