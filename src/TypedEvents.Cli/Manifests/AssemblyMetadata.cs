using System.Collections.Generic;

namespace TypedEvents.Cli.Manifests;

/// <summary>What an assembly says about itself.</summary>
/// <param name="Name">Simple name.</param>
/// <param name="Manifest">Full name of its manifest's type; null without a manifest.</param>
/// <param name="Compatibility">The mode that its project sets; null where it sets none.</param>
/// <param name="Histories">Which versions of its events casters connect.</param>
/// <param name="Subscriptions">Its handlers.</param>
/// <param name="Mentioned">Types of other assemblies that its code mentions.</param>
internal sealed record AssemblyMetadata(
    string Name, string? Manifest, string? Compatibility, IReadOnlyList<CasterWay> Histories, IReadOnlyList<SubscriptionRow> Subscriptions, IReadOnlyList<TypeName> Mentioned);
