using TypedEvents.Roslyn.Testing;

namespace TypedEvents.Generators.Tests.Events;

/// <summary>Projects that several suites use.</summary>
internal static class EventProjects
{
    /// <summary>Two events, a request and a type with an enum, in files of their own.</summary>
    public static TestProject Shop { get; } = TestProject.Contracts(
        """
        using TypedEvents;

        namespace Shop;

        /// <summary>An order was placed.</summary>
        [TchuEvent("shop.order.placed")]
        public sealed partial record OrderPlaced(string Id, Item[] Items);
        """,
        """
        using System.ComponentModel.DataAnnotations;
        using TypedEvents;

        namespace Shop;

        [TchuEvent("shop.order.shipped", Version = 2, Layout = WireLayout.Array)]
        public readonly partial record struct OrderShipped([Required] string Id, double? Weight = -1.5);
        """,
        """
        using TypedEvents;

        namespace Shop;

        [TchuRpc("shop.price")]
        public sealed partial record GetPrice(Item Item) : IRpc<decimal>;
        """,
        """
        using System.Collections.Generic;
        using TypedEvents;

        namespace Shop;

        [TchuType]
        public sealed partial record Item(string Sku, int Quantity = -3)
        {
            public Kind Kind { get; init; } = Kind.Digital;
            public Dictionary<string, string>? Options { get; init; }
        }

        public enum Kind : sbyte { Digital = -1, Physical = 1 }
        """,
        """
        namespace Shop;

        internal static class Unrelated
        {
            public const int Answer = 42;
        }
        """);
}
