namespace TypedEvents.Package.Tests;

/// <summary>Packs once for all tests, and lets them take turns: each keeps both cores busy.</summary>
[CollectionDefinition(Name)]
public sealed class PackageFeedCollection : ICollectionFixture<PackageFeed>
{
    public const string Name = "package feed";
}
