using System.Threading.Tasks;
using TypedEvents.CodeFixes;

namespace TypedEvents.Analyzers.Tests;

public sealed class SetReturnTypeCodeFixTests
{
    [Fact]
    public Task TE3003_AsyncVoid_ReturnsTask() => FixTest.FixesAsync<AsyncVoidHandlerAnalyzer, SetReturnTypeCodeFix>(
        """
        using System.Threading.Tasks;
        [TchuEvent("a.one")] public partial record One(string Id);
        public static class Handlers
        {
            [Subscribe] public static async void On(One one) => await Task.Yield();

            [Subscribe]
            public static async /* late */ void Then(One one)
            {
                await Task.Yield();
            }
        }
        """,
        """
        using System.Threading.Tasks;
        [TchuEvent("a.one")] public partial record One(string Id);
        public static class Handlers
        {
            [Subscribe] public static async Task On(One one) => await Task.Yield();

            [Subscribe]
            public static async /* late */ Task Then(One one)
            {
                await Task.Yield();
            }
        }
        """);

    [Fact]
    public Task TE4004_AnotherResult_BecomesTheReply() => FixTest.FixesAsync<ResponderResultAnalyzer, SetReturnTypeCodeFix>(
        """
        using System.Collections.Generic;
        using System.Threading.Tasks;
        [TchuRpc("ask")] public partial record Ask(string Id) : IRpc<int>;
        [TchuRpc("find")] public partial record Find(string Id) : IRpc<List<string>?>;
        public static class One { [Subscribe] public static object On(Ask q) => 1; }
        public static class Two { [Subscribe] public static async Task<object> On(Ask q) { await Task.Yield(); return 1; } }
        public static class Three { [Subscribe] public static ValueTask On(Ask q) => default; }
        public static class Four { [Subscribe] public static IReadOnlyList<string> On(Find q) => null!; }
        public static class Five { [Subscribe] public static Task On(Ask q) => null!; }
        public static class Six { [Subscribe] public static ValueTask<long> On(Ask q) => default; }
        public static class Seven { [Subscribe] public static async void On(Ask q) { await Task.Yield(); throw new System.NotSupportedException(); } }
        public static class Eight { [Subscribe] public static Task<long> On(Ask q) => null!; }
        """,
        """
        using System.Collections.Generic;
        using System.Threading.Tasks;
        [TchuRpc("ask")] public partial record Ask(string Id) : IRpc<int>;
        [TchuRpc("find")] public partial record Find(string Id) : IRpc<List<string>?>;
        public static class One { [Subscribe] public static int On(Ask q) => 1; }
        public static class Two { [Subscribe] public static async Task<int> On(Ask q) { await Task.Yield(); return 1; } }
        public static class Three { [Subscribe] public static ValueTask<int> On(Ask q) => default; }
        public static class Four { [Subscribe] public static List<string>? On(Find q) => null!; }
        public static class Five { [Subscribe] public static Task<int> On(Ask q) => null!; }
        public static class Six { [Subscribe] public static ValueTask<int> On(Ask q) => default; }
        public static class Seven { [Subscribe] public static async Task<int> On(Ask q) { await Task.Yield(); throw new System.NotSupportedException(); } }
        public static class Eight { [Subscribe] public static Task<int> On(Ask q) => null!; }
        """);
}
