using TypedEvents.Roslyn.Testing;

namespace TypedEvents.Generators.Tests.Contracts;

public sealed class ContractRunTests
{
    [Fact]
    public void Event_SeveralMembers_RoundTrips()
    {
        GeneratorRun run = GeneratorRun.Of<TypedEventsGenerator>(TestProject.Contracts("""
            using System;
            using System.Collections.Generic;
            using System.ComponentModel.DataAnnotations;
            using TypedEvents;
            using TypedEvents.Serialization;
            namespace Shop
            {

            public enum Kind { None, Small, Big = 7 }

            [TchuType]
            public partial record Line(string Sku, [Range(1, 100)] int Quantity);

            [TchuEvent("shop.order.placed")]
            public partial record Placed([Required] string Id, [StringLength(64)] string Note, int? Count, List<Line> Lines, Dictionary<int, string?> Map, Kind Kind, Line? Main = null)
            {
                public decimal Price { get; init; } = 1.50m;
                [EmailAddress] public string? Mail { get; init; }
            }

            [TchuRpc("shop.total")]
            public partial record Total(Guid Id) : IRpc<Line>;

            }

            public static class Probe
            {
                public static string Run()
                {
                    var buffer = new System.Buffers.ArrayBufferWriter<byte>();
                    var placed = new Shop.Placed("1", "n", 5, [new Shop.Line("a", 1), new Shop.Line("b", 2)], new() { [1] = "x", [2] = null }, Shop.Kind.Big);
                    EventSerializer.Encode(placed, buffer, WireFormat.MessagePack);
                    Shop.Placed back = EventSerializer.Decode<Shop.Placed>(buffer.WrittenSpan, WireFormat.MessagePack, WireLimits.Default);
                    var json = new System.Buffers.ArrayBufferWriter<byte>();
                    EventSerializer.Encode(back, json, WireFormat.Json);
                    Shop.Placed again = EventSerializer.Decode<Shop.Placed>(json.WrittenSpan, WireFormat.Json, WireLimits.Default);
                    json.Clear();
                    EventSerializer.Encode(again, json, WireFormat.Json);
                    return System.Text.Encoding.UTF8.GetString(json.WrittenSpan);
                }
            }
            """));
        using Runnable runnable = Runnable.Load(run);
        Assert.Equal(
            """{"id":"1","note":"n","count":5,"lines":[{"sku":"a","quantity":1},{"sku":"b","quantity":2}],"map":{"1":"x","2":null},"kind":7,"main":null,"price":1.50,"mail":null}""",
            runnable.Probe<string>());
    }
}
