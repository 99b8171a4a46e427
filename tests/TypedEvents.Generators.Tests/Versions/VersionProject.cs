using TypedEvents.Roslyn.Testing;

namespace TypedEvents.Generators.Tests.Versions;

/// <summary>An event in three versions with everything that leads from one to another, and one that never changed.</summary>
internal static class VersionProject
{
    public const string Casters = """
        using TypedEvents;

        namespace Shop;

        internal static class Old
        {
            [Upcaster] internal static PlacedV2 From(PlacedV1 old) => new(old.Id, 1);
            [Downcaster] internal static PlacedV1 Down(PlacedV2 message) => new(message.Id);
        }
        """;

    public static TestProject WithoutCasters { get; } = TestProject.Contracts(
        """
        using System;
        using TypedEvents;

        namespace Shop;

        [TchuEvent("shop.placed"), Obsolete("use Placed")]
        public sealed partial record PlacedV1(string Id);

        [TchuEvent("shop.placed", Version = 2)]
        public readonly partial record struct PlacedV2(string Id, int Count);

        [TchuEvent("shop.closed")]
        public sealed partial record Closed(string Id);
        """,
        """
        using TypedEvents;

        namespace Shop;

        [TchuEvent("shop.placed", Version = 3), FormerTopics("shop.ordered")]
        public sealed partial record Placed(string Id, int Count, string Kind = "none")
        {
            [Upcaster] internal static Placed From(PlacedV2 old) => new(old.Id, old.Count, "old");
            [Downcaster] internal static PlacedV2 @ref(in Placed message) => new(message.Id, message.Count);
        }
        """);

    public static TestProject Project { get; } = WithoutCasters.AddSource("#pragma warning disable CS0618\n" + Casters, "Casters.cs");
}
