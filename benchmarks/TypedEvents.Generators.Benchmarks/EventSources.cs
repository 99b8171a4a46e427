using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace TypedEvents.Generators.Benchmarks;

/// <summary>Source files: one event of seven members each with a nested type and a handler, and files that have nothing to do with events.</summary>
internal static class EventSources
{
    /// <summary>Number of files without events.</summary>
    public const int UnrelatedFiles = 400;

    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.CSharp14);

    /// <summary>The first event's file before and after an edit of a handler's body.</summary>
    public static SyntaxTree[] BodyVersions { get; } = [Event(0), Event(0, body: "_ = e.Kind;")];

    /// <summary>The same file before and after an edit of the event's members.</summary>
    public static SyntaxTree[] MemberVersions { get; } = [BodyVersions[0], Event(0, " bool Edited,")];

    public static IEnumerable<SyntaxTree> Events(int count) => Enumerable.Range(0, count).Select(i => Event(i));

    public static IEnumerable<SyntaxTree> Unrelated() => Enumerable.Range(0, UnrelatedFiles).Select(i => Unrelated(i));

    /// <summary>The lock of so many events.</summary>
    public static string Lock(int count) =>
        string.Join('\n', Enumerable.Range(0, count).SelectMany(Locked).Order(StringComparer.Ordinal).Prepend("# TypedEvents schema lock 1")) + "\n";

    public static SyntaxTree Event(int number, string extraMember = "", string body = "") => Parse(
        $$"""
        using System;
        using System.Collections.Generic;
        using System.ComponentModel.DataAnnotations;
        using TypedEvents;

        namespace Shop.Area{{Text(number % 20)}};

        /// <summary>Event {{Text(number)}}.</summary>
        [TchuEvent("shop.area{{Text(number % 20)}}.happened{{Text(number)}}")]
        public partial record Happened{{Text(number)}}(
            Guid Id,
            [Range(1, 100)] int Quantity,
            [Required, StringLength(64)] string Kind,
            DateTime At,
            decimal Price,
            List<string> Tags,{{extraMember}}
            Detail{{Text(number)}} Detail);

        [TchuType]
        public partial record Detail{{Text(number)}}(string Name, double Weight, Dictionary<string, int> Counts);

        public static class Handler{{Text(number)}}
        {
            [Subscribe]
            public static void On(Happened{{Text(number)}} e)
            {
                {{body}}
            }
        }
        """,
        $"Happened{Text(number)}.cs");

    public static SyntaxTree Unrelated(int number, string comment = "") => Parse(
        $$"""
        namespace Shop.Other;

        {{comment}}
        public sealed class Service{{Text(number)}}(string name)
        {
            public string Name { get; } = name;

            public int Add(int a, int b) => a + b;

            public bool IsEmpty() => Name.Length == 0;
        }
        """,
        $"Service{Text(number)}.cs");

    private static IEnumerable<string> Locked(int number)
    {
        string[] shape =
        [
            "(map)",
            ".at datetime",
            ".detail {}",
            ".detail.counts map<str,i32>",
            ".detail.name str",
            ".detail.weight f64",
            ".id guid",
            ".kind str required string_length(64,0)",
            ".price decimal",
            ".quantity i32 range(1,100)",
            ".tags list<str>",
        ];
        return shape.Select(line => $"event shop.area{Text(number % 20)}.happened{Text(number)} v1 {line}");
    }

    private static SyntaxTree Parse(string text, string path) => CSharpSyntaxTree.ParseText(text, ParseOptions, path);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
