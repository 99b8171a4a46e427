namespace TypedEvents.Generators.Tests.Contracts;

/// <summary>C# text of contracts in every shape, and a probe that sends one value of each through both formats.</summary>
internal static class ContractShapes
{
    public const string Text = """
        #nullable enable
        using System;
        using System.Collections.Generic;
        using System.Text.Json.Serialization;
        using TypedEvents;

        [TchuEvent("global.plain")]
        public partial record GlobalPlain(string Id, int Count);

        namespace @class.@event
        {
            [TchuEvent("shape.keywords", Version = 7, RequiresIdentity = true, Format = WireFormat.Json)]
            public partial record @struct(string @string, int @int, bool @default, string? Topic = null, int Version = 3, string? Value = null)
            {
                [System.Text.Json.Serialization.JsonPropertyName("lower")] public string? value { get; init; }
                public int Reader { get; init; }
                public string? Writer { get; init; }
                public int P { get; init; }
                public long Seen { get; init; }
            }
        }

        namespace Shapes
        {
            public static partial class Outer
            {
                internal partial struct Middle
                {
                    public partial interface IInner
                    {
                        [TchuEvent("shape.nested")]
                        public partial record Nested(Deep Deep);

                        [TchuType]
                        public partial record struct Deep(int X);
                    }
                }
            }

            public abstract record Root(Guid TenantId)
            {
                public abstract string Kind { get; init; }
                public string? Trace { get; init; }
            }

            public abstract record Branch(Guid TenantId, string Name) : Root(TenantId);

            [TchuEvent("shape.derived")]
            public sealed partial record Derived(Guid TenantId, string Name, int Own) : Branch(TenantId, Name)
            {
                public override required string Kind { get; init; }
            }

            [TchuEvent("shape.properties")]
            public partial record Properties
            {
                public required string Id { get; init; }
                public required int? Count { get; init; }
                public string Note { get; init; } = "none";
                public List<string> Tags { get; set; } = ["a"];
                public int Zero { get; init; }
                public string? Missing { get; init; }
                public int Computed => Zero + 1;
                public static int Shared { get; set; }
                [JsonPropertyName("re:named")] public int Renamed { get; init; } = 5;
                [JsonIgnore] public string Ignored { get; init; } = "stays";
            }

            [TchuEvent("shape.struct")]
            public readonly partial record struct Struct(int X, string? Text)
            {
                public int Y { get; init; }
            }

            [TchuEvent("shape.written")]
            public partial record WrittenConstructor
            {
                public WrittenConstructor(string id, int count = 4)
                {
                    Id = id;
                    Count = count;
                }

                public string Id { get; }
                public int Count { get; }
            }

            public enum Color { Red = 1, Green = 2 }

            [TchuEvent("shape.defaults")]
            public partial record Defaults(
                string Id, string Text = "a\"b\n", int Number = -1, long Long = long.MinValue, double Real = 1.5, float Single = 0.1f, decimal Money = 1.50m,
                char Letter = '\'', bool Yes = true, Color Color = Color.Green, Color? Maybe = Color.Red, string? Null = null, Guid Empty = default, sbyte Small = -3);

            [TchuType]
            public partial record Tree(string Name, IReadOnlyList<Tree>? Children = null);

            [TchuEvent("shape.tree")]
            public partial record TreePlanted(Tree Root);

            [TchuType(ByName = true)]
            public enum Tone { Light, Dark }

            [TchuEvent("shape.enum_before_key")]
            public partial record EnumBeforeKey(Color Color, Tone? Tone, List<Dictionary<Color, int>> Counts, Dictionary<Tone, Color?>? Tones);

            [TchuEvent("shape.empty")]
            public partial record Empty;

            [TchuEvent("shape.empty_array", Layout = WireLayout.Array)]
            public partial record struct EmptyArray;

            [TchuEvent("shape.obsolete")]
            public partial record Old([property: Obsolete] string Id);
        }

        public static class Probe
        {
            public static string[] Run()
            {
                List<string> failures = [];
                RoundTrip.Check(new GlobalPlain("1", 2), failures);
                RoundTrip.Check(new @class.@event.@struct("s", 1, true, "t", 9, "v") { value = "w", Reader = 1, Writer = "x", P = 2, Seen = 3 }, failures);
                RoundTrip.Check(new Shapes.Outer.Middle.IInner.Nested(new Shapes.Outer.Middle.IInner.Deep(3)), failures);
                RoundTrip.Check(new Shapes.Derived(Guid.Empty, "n", 1) { Kind = "k", Trace = "t" }, failures);
                RoundTrip.Check(new Shapes.Properties { Id = "1", Count = null, Note = "x", Tags = [], Zero = 3, Missing = "m", Renamed = 6 }, failures);
                RoundTrip.Check(new Shapes.Struct(1, null) { Y = 2 }, failures);
                RoundTrip.Check(new Shapes.WrittenConstructor("1", 2), failures);
                RoundTrip.Check(new Shapes.Defaults("1", "", 1, 2, 3, 4, 5, 'x', false, Shapes.Color.Red, null, "n", Guid.AllBitsSet, 6), failures);
                RoundTrip.Check(
                    new Shapes.EnumBeforeKey(Shapes.Color.Red, Shapes.Tone.Dark, [new() { [Shapes.Color.Green] = 1 }], new() { [Shapes.Tone.Light] = null }), failures);
                RoundTrip.Check(new Shapes.Empty(), failures);
                RoundTrip.Check(new Shapes.EmptyArray(), failures);
                return [.. failures];
            }

            public static string Json<T>(T value)
                where T : IEvent<T>
            {
                System.Buffers.ArrayBufferWriter<byte> buffer = new();
                TypedEvents.Serialization.EventSerializer.Encode(value, buffer, WireFormat.Json);
                return System.Text.Encoding.UTF8.GetString(buffer.WrittenSpan);
            }

            private static T Decode<T>(string json)
                where T : IEvent<T> => TypedEvents.Serialization.EventSerializer.Decode<T>(System.Text.Encoding.UTF8.GetBytes(json), WireFormat.Json);

            public static string[] Names() =>
            [
                Json(new Shapes.Derived(Guid.Empty, "n", 1) { Kind = "k" }),
                Json(new Shapes.Properties { Id = "1", Count = 2 }),
                Json(Decode<Shapes.Properties>("{\"id\":\"1\",\"count\":null}")),
                Json(Decode<Shapes.Defaults>("{\"id\":\"1\"}")),
                Json(Decode<Shapes.WrittenConstructor>("{\"id\":\"1\"}")),
                Json(Decode<Shapes.Struct>("{\"x\":1}")),
                Json(Decode<Shapes.TreePlanted>("{\"root\":{\"name\":\"a\",\"children\":[{\"name\":\"b\"}]}}")),
                Decode<Shapes.Properties>("{\"id\":\"1\",\"count\":null,\"ignored\":\"x\"}").Ignored,
            ];

            public static string Facts()
            {
                static string Of<T>()
                    where T : IEvent<T> => $"{T.Topic} {T.Version} {(int)T.Traits}";
                return Of<GlobalPlain>() + "; " + Of<@class.@event.@struct>();
            }
        }
        """;
}
