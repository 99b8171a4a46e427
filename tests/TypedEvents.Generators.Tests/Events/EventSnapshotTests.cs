using System;
using TypedEvents.Roslyn.Testing;

namespace TypedEvents.Generators.Tests.Events;

/// <summary>What is emitted, to be read by people. Whether it works is proven by running it.</summary>
public sealed class EventSnapshotTests
{
    [Fact]
    public void RecordClass() => Match("""
        [TchuEvent("user.created")]
        public sealed partial record UserCreated(string Id, int Age);
        """);

    [Fact]
    public void RecordStructAsArray() => Match("""
        [TchuEvent("meter.read", Layout = WireLayout.Array)]
        public readonly partial record struct MeterRead(Guid Meter, double? Value);
        """);

    [Fact]
    public void DefaultsAndInitialisers() => Match("""
        [TchuType]
        public sealed partial record Options(int Retries = 3)
        {
            public required string Name { get; init; }
            public bool Enabled { get; init; } = true;
        }
        """);

    [Fact]
    public void NestedInTypes() => Match("""
        namespace Deep.@event
        {
            internal static partial class Users
            {
                [TchuEvent("user.deleted")]
                internal sealed partial record @class(string Id);
            }
        }
        """);

    [Fact]
    public void CollectionOfTypes() => Match("""
        [TchuEvent("cart.changed")]
        public sealed partial record CartChanged(IReadOnlyList<Item> Items);

        [TchuType]
        public sealed partial record Item(string Sku);
        """);

    [Fact]
    public void Request() => Match("""
        [TchuRpc("order.total")]
        public sealed partial record GetTotal(decimal Price) : IRpc<decimal>;
        """);

    [Fact]
    public void Validation() => Match("""
        [TchuType]
        public sealed partial record Line([Required, StringLength(8)] string Sku, [Range(1, 100)] int Quantity);
        """);

    [Fact]
    public void MemberThatCannotBeSent() => Match("""
        [TchuEvent("user.tagged")]
        public sealed partial record UserTagged(object Tag);
        """);

    private static void Match(string source, [System.Runtime.CompilerServices.CallerFilePath] string file = "", [System.Runtime.CompilerServices.CallerMemberName] string test = "") =>
        Snapshot.Match(
            GeneratorRun.Of<TypedEventsGenerator>(TestProject.Contracts("""
                using System;
                using System.Collections.Generic;
                using System.ComponentModel.DataAnnotations;
                using TypedEvents;

                """ + source)),
            hint => !hint.StartsWith("TypedEvents", StringComparison.Ordinal),
            file,
            test);
}
