using TypedEvents.Roslyn.Testing;

namespace TypedEvents.Generators.Tests.Tracking;

/// <summary>A project in which what is generated depends on other files in every way there is.</summary>
internal static class TrackedProject
{
    public static TestProject Project { get; } = TestProject.Library(
        """
        global using System.Collections.Generic;
        global using TypedEvents;
        global using Shop.Shared;
        global using Notice = TypedEvents.TchuEventAttribute;
        global using static Shop.Shared.Limits;
        """,
        """
        namespace Shop.Orders;
        [TchuEvent(Bounds.Topic)]
        public sealed partial record Placed(System.Guid Id, List<Item> Items, int Quantity = MaxQuantity) : Stamped, IOwned
        {
            [Sku(Shop.Shared.Bounds.SkuLength)] public string Sku { get; init; } = "";
            public string Text() => Sku + Id;
        }
        """,
        "namespace Shop.Orders; public sealed partial record Placed { public string? Note { get; init; } }",
        """
        using Amount = Shop.Shared.Money;
        using ToldAttribute = TypedEvents.TchuEventAttribute;
        namespace Shop.Orders;
        internal static class Before { internal static void Act() { int before = 0; } }
        [Told("shop.paid")] public partial record Paid(Amount Amount, string Payer);
        """,
        """
        namespace Shop.Orders;
        [Notice("shop.cancelled", Version = 2)] public partial record Cancelled(string Id, Reason Reason);
        [TchuEvent("shop.cancelled")] public partial record CancelledV1(string Id);
        """,
        """
        namespace Shop.Orders;
        public static class Casters
        {
            [Upcaster] public static Cancelled From(CancelledV1 old) => new(old.Id, Reason.Late);
            [Downcaster] public static CancelledV1 Down(Cancelled current) => new(current.Id);
        }
        """,
        """
        using System.Threading.Tasks;
        using Shop.Orders;
        namespace Shop.Handling;
        public sealed partial class Handlers(IStore store) : HandlerBase
        {
            [Subscribe] public void On(Placed placed) => store.Save(placed.Sku);
            [Subscribe, Retry(Immediate = Bounds.Attempts)] public Task On(Cancelled cancelled, EventContext context) { return Task.CompletedTask; }
            [Subscribe] public Money On(GetPrice request) => new(1, "EUR");
        }
        """,
        "namespace Shop.Handling; public sealed partial class Handlers { [Subscribe(\"shop.#\")] public static void All(EventEnvelope any) { } }",
        "namespace Shop.Handling; public abstract class HandlerBase;",
        "namespace Shop.Handling; public interface IStore { void Save(string id); }",
        "namespace Shop; [TchuRpc(\"shop.price\")] public partial record GetPrice(string Sku) : IAsk;",
        "namespace Shop; public interface IAsk : IRpc<Money>;",
        "namespace Shop; [TchuRpcClient] public partial interface IPrices : IAsking;",
        "using System.Threading.Tasks; namespace Shop; public interface IAsking { Task<Money> AskAsync(GetPrice request); }",
        "namespace Shop; public enum Reason { Late = 1 }",
        "namespace Shop.Shared; public abstract record Stamped { public System.DateTime At { get; init; } }",
        "namespace Shop.Shared; public interface IOwned { }",
        "namespace Shop.Shared; [TchuType] public sealed partial record Item(string Name, Size Size);",
        "namespace Shop.Shared; public enum Size { Small, Large = Bounds.Large }",
        "namespace Shop.Shared; public static class Bounds { public const int Large = 7, SkuLength = 12, Attempts = 3; public const string Topic = \"shop.placed\"; }",
        "namespace Shop.Shared; public static class Limits { public const int MaxQuantity = 5; }",
        "namespace Shop.Shared; public sealed class SkuAttribute(int length) : TextAttribute { public int Length => length; }",
        "namespace Shop.Shared; public abstract class TextAttribute : System.ComponentModel.DataAnnotations.ValidationAttribute;",
        "namespace Shop.Shared; [TchuType] public readonly partial record struct Money(decimal Value, string Currency);",
        "namespace Shop.Other; public sealed class Unrelated { public const int Answer = 42; [System.Obsolete] public void Do() { } }");
}
