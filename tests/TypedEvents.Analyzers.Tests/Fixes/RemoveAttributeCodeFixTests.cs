using System.Threading.Tasks;
using TypedEvents.CodeFixes;

namespace TypedEvents.Analyzers.Tests;

/// <summary>Fixes that take attributes out, and what stands around them.</summary>
public sealed class RemoveAttributeCodeFixTests
{
    [Fact]
    public Task TE0005_AttributesOfAbstractRecords_AreGone() => FixTest.FixesAsync<AbstractAnalyzer, RemoveContractAttributeCodeFix>(
        """
        /// <summary>One.</summary>
        [TchuEvent("a.one")]
        public abstract partial record One(string Id);
        public static partial class Scope
        {
            // Two.
            [TchuEvent("a.two"), System.Serializable] internal abstract partial record Two(string Id);

            /// <summary>Three.</summary>
            [System.Serializable]
            [TchuEvent("a.three")]
            // Sent by others.
            public abstract partial record Three(string Id);
            [TchuType] internal abstract partial record Four(string Id);
        }
        """,
        """
        /// <summary>One.</summary>
        public abstract partial record One(string Id);
        public static partial class Scope
        {
            // Two.
            [System.Serializable] internal abstract partial record Two(string Id);

            /// <summary>Three.</summary>
            [System.Serializable]
            // Sent by others.
            public abstract partial record Three(string Id);
            internal abstract partial record Four(string Id);
        }
        """);

    [Fact]
    public Task TE0005_AbstractRequests_LoseTheirReplyToo() => FixTest.FixesAsync<AbstractAnalyzer, RemoveContractAttributeCodeFix>(
        """
        public abstract record Query(string Id);
        public interface IMarked { }
        [TchuRpc("a.one")] public abstract partial record One(string Id) : IRpc<int>;
        [TchuRpc("a.two")] public abstract partial record Two(string Id) : Query(Id), TypedEvents.IRpc<string> { }
        /// <summary>Three.</summary>
        [TchuRpc("a.three")]
        public abstract partial record Three(string Id)
            : IRpc<System.Collections.Generic.List<int>>, IMarked
        {
            public int Count { get; init; }
        }

        [TchuRpc("a.four")]
        public abstract partial record Four(string Id)
            : IRpc<int> // an answer
        {
        }
        """,
        """
        public abstract record Query(string Id);
        public interface IMarked { }
        public abstract partial record One(string Id);
        public abstract partial record Two(string Id) : Query(Id) { }
        /// <summary>Three.</summary>
        public abstract partial record Three(string Id)
            : IMarked
        {
            public int Count { get; init; }
        }

        public abstract partial record Four(string Id) // an answer
        {
        }
        """);

    [Fact]
    public Task TE0005_AbstractRequestThatInheritsItsReply_IsNotTouched() => FixTest.IsNotOfferedAsync<AbstractAnalyzer, RemoveContractAttributeCodeFix>(
        "public interface IAsk : IRpc<int> { } [TchuRpc(\"a\")] public abstract partial record Ask(string Id) : IAsk;");

    [Fact]
    public Task TE0016_AttributesOfParameters_GiveWayToThoseOfProperties() => FixTest.FixesAsync<DivergingAttributesAnalyzer, RemoveParameterAttributeCodeFix>(
        """
        using System.ComponentModel.DataAnnotations;
        [TchuEvent("a.one")] public partial record One([MaxLength(10)] [property: MaxLength(40)] string Name, [Required, StringLength(3)] [property: StringLength(4)] string Other);
        [TchuType]
        public partial record Two
        {
            public Two([Range(1, 5), AllowedValues(1)] int count) => Count = count;
            [Range(1, 9), AllowedValues(2)] public int Count { get; }
        }
        """,
        """
        using System.ComponentModel.DataAnnotations;
        [TchuEvent("a.one")] public partial record One([property: MaxLength(40)] string Name, [Required] [property: StringLength(4)] string Other);
        [TchuType]
        public partial record Two
        {
            public Two(int count) => Count = count;
            [Range(1, 9), AllowedValues(2)] public int Count { get; }
        }
        """);

    [Fact]
    public Task TE2027_FormerTopicsThatAreTaken_AreGone() => FixTest.FixesAsync<FormerTopicTakenAnalyzer, RemoveFormerTopicCodeFix>(
        """
        [TchuEvent("user.made")] public partial record Made(string Id);
        [TchuEvent("user.created"), FormerTopics("user.old", "user.made")] public partial record Created(string Id);
        [TchuEvent("user.deleted"), FormerTopics("user.made")] public partial record Deleted(string Id);
        /// <summary>Changed.</summary>
        [TchuEvent("user.changed")]
        [FormerTopics("user.made", "user.created")]
        public partial record Changed(string Id);
        """,
        """
        [TchuEvent("user.made")] public partial record Made(string Id);
        [TchuEvent("user.created"), FormerTopics("user.old")] public partial record Created(string Id);
        [TchuEvent("user.deleted")] public partial record Deleted(string Id);
        /// <summary>Changed.</summary>
        [TchuEvent("user.changed")]
        public partial record Changed(string Id);
        """);

    [Fact]
    public Task TE2027_FormerTopicsInOneArray_AreGone() => FixTest.FixesAsync<FormerTopicTakenAnalyzer, RemoveFormerTopicCodeFix>(
        """
        [TchuEvent("user.made")] public partial record Made(string Id);
        [TchuEvent("user.created"), FormerTopics(new[] { "user.old", "user.made" })] public partial record Created(string Id);
        [TchuEvent("user.deleted"), FormerTopics(new string[] { "user.made", "user.gone" })] public partial record Deleted(string Id);
        [TchuEvent("user.moved"), FormerTopics(["user.made"])] public partial record Moved(string Id);
        """,
        """
        [TchuEvent("user.made")] public partial record Made(string Id);
        [TchuEvent("user.created"), FormerTopics(new[] { "user.old" })] public partial record Created(string Id);
        [TchuEvent("user.deleted"), FormerTopics(new string[] { "user.gone" })] public partial record Deleted(string Id);
        [TchuEvent("user.moved")] public partial record Moved(string Id);
        """);
}
