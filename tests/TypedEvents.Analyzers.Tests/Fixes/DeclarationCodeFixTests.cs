using System.Threading.Tasks;
using TypedEvents.CodeFixes;
using TypedEvents.Roslyn.Testing;

namespace TypedEvents.Analyzers.Tests;

public sealed class DeclarationCodeFixTests
{
    [Fact]
    public Task TE0006_Bases_BecomeAbstract() => FixTest.FixesAsync<ConcreteBaseAnalyzer, MakeAbstractCodeFix>(
        """
        // Root.
        record Root(string Id);
        /// <summary>Entity.</summary>
        internal partial record Entity(string Id) : Root(Id);
        [TchuEvent("a.one")] internal partial record One(string Id) : Entity(Id);
        [TchuEvent("a.two")] internal partial record Two(string Id) : Entity(Id);
        namespace Old { internal record Three(string Id); }
        namespace New { [TchuEvent("a.three")] internal partial record Three(string Id) : Old.Three(Id); }
        """,
        """
        // Root.
        abstract record Root(string Id);
        /// <summary>Entity.</summary>
        internal abstract partial record Entity(string Id) : Root(Id);
        [TchuEvent("a.one")] internal partial record One(string Id) : Entity(Id);
        [TchuEvent("a.two")] internal partial record Two(string Id) : Entity(Id);
        namespace Old { internal abstract record Three(string Id); }
        namespace New { [TchuEvent("a.three")] internal partial record Three(string Id) : Old.Three(Id); }
        """);

    [Fact]
    public Task TE0007_ContractsAndScopes_BecomeInternal() => FixTest.FixesAsync<InaccessibleAnalyzer, MakeInternalCodeFix>(
        """
        public partial class Outer
        {
            // Inner.
            private partial class Inner
            {
                [TchuEvent("a.one")] protected partial record One(string Id);
                [TchuEvent("a.two")] private sealed partial record Two(string Id);
                [TchuEvent("a.three")]
                partial record Three(string Id);
            }
        }
        """,
        """
        public partial class Outer
        {
            // Inner.
            internal partial class Inner
            {
                [TchuEvent("a.one")] internal partial record One(string Id);
                [TchuEvent("a.two")] internal sealed partial record Two(string Id);
                [TchuEvent("a.three")]
                internal partial record Three(string Id);
            }
        }
        """);

    [Fact]
    public Task TE3001_HandlersAndScopes_BecomeInternal() => FixTest.FixesAsync<HandlerShapeAnalyzer, MakeInternalCodeFix>(
        """
        [TchuEvent("a.one")] public partial record One(string Id);
        public class Outer
        {
            // Inner.
            private static class Inner
            {
                /// <summary>Handles.</summary>
                [Subscribe]
                static void On(One e) { }
                [Subscribe] private static void Again(One e) { }
                [Subscribe] public static void Other(One e) { }
            }
        }
        file static class Local { [Subscribe] public static void On(One e) { } }
        """,
        """
        [TchuEvent("a.one")] public partial record One(string Id);
        public class Outer
        {
            // Inner.
            internal static class Inner
            {
                /// <summary>Handles.</summary>
                [Subscribe]
                internal static void On(One e) { }
                [Subscribe] internal static void Again(One e) { }
                [Subscribe] public static void Other(One e) { }
            }
        }
        internal static class Local { [Subscribe] public static void On(One e) { } }
        """);

    [Theory]
    [InlineData("public class Handlers { [Subscribe] protected virtual void On(One e) { } }")]
    [InlineData("public static class Handlers { [Subscribe] public static bool On(One e) => true; }")]
    public Task TE3001_AccessThatCannotChangeAlone_IsNotTouched(string handlers) => FixTest.IsNotOfferedAsync<HandlerShapeAnalyzer, MakeInternalCodeFix>(
        "[TchuEvent(\"a.one\")] public partial record One(string Id); " + handlers);

    [Fact]
    public Task TE3001_PartsOfAHandler_BecomeInternalTogether() => FixTest.FixesAsync<HandlerShapeAnalyzer, MakeInternalCodeFix>(
        """
        [TchuEvent("a.one")] public partial record One(string Id);
        public partial class Handlers
        {
            [Subscribe] private partial void On(One e);
            private partial void On(One e) { }
            protected partial System.Threading.Tasks.Task Other(One e);
            [Subscribe] protected partial System.Threading.Tasks.Task Other(One e) => System.Threading.Tasks.Task.CompletedTask;
        }
        """,
        """
        [TchuEvent("a.one")] public partial record One(string Id);
        public partial class Handlers
        {
            [Subscribe] internal partial void On(One e);
            internal partial void On(One e) { }
            internal partial System.Threading.Tasks.Task Other(One e);
            [Subscribe] internal partial System.Threading.Tasks.Task Other(One e) => System.Threading.Tasks.Task.CompletedTask;
        }
        """);

    [Fact]
    public async Task TE3001_OnePartOfAHandler_TakesTheOtherAlong()
    {
        TestProject project = TestProject.Library(
            "using TypedEvents; [TchuEvent(\"a.one\")] public partial record One(string Id); public partial class Handlers { [Subscribe] private partial void On(One e); private partial void On(One e) { } }");

        TestProject mended = await new CodeFixTest<OneRule<HandlerShapeAnalyzer>, MakeInternalCodeFix>(project, project).ApplyOnceAsync();

        SchemaTest.Compiles(mended);
    }

    [Fact]
    public Task TE0011_Members_GetANameOfTheirOwn() => FixTest.FixesAsync<DuplicateWireNameAnalyzer, RenameOnWireCodeFix>(
        """
        using System.Text.Json.Serialization;
        [TchuEvent("a.one")] public partial record One(string UserId, string User_Id);
        [TchuEvent("a.two")]
        public partial record Two(string UserId)
        {
            /// <summary>The other.</summary>
            public string? User_Id { get; init; }
        }
        """,
        """
        using System.Text.Json.Serialization;
        [TchuEvent("a.one")] public partial record One(string UserId, [property: JsonPropertyName("user_id_2")] string User_Id);
        [TchuEvent("a.two")]
        public partial record Two(string UserId)
        {
            /// <summary>The other.</summary>
            [JsonPropertyName("user_id_2")]
            public string? User_Id { get; init; }
        }
        """);

    [Fact]
    public Task TE0017_Setters_BecomeInit() => FixTest.FixesAsync<MutableMemberAnalyzer, InitAccessorCodeFix>(
        """
        [TchuEvent("a.one")]
        public partial record One
        {
            public int Count { get; set; }
            public string Name { get; /* once */ internal set /* only */; } = "";
            public int Old { get => Count; set { Count = value; } }
        }
        """,
        """
        [TchuEvent("a.one")]
        public partial record One
        {
            public int Count { get; init; }
            public string Name { get; /* once */ internal init /* only */; } = "";
            public int Old { get => Count; init { Count = value; } }
        }
        """);
}
