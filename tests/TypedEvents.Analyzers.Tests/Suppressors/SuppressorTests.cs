using System.Threading.Tasks;

namespace TypedEvents.Analyzers.Tests;

public sealed class SuppressorTests
{
    private const string Messages = """
        [TchuEvent("user.created")] public sealed partial record Created(string Id);
        [TchuRpc("ask")] public sealed partial record Ask(string Id) : IRpc<int>;

        """;

    [Fact]
    public Task TES0001_UnusedMessage_SuppressedForHandlersOnly() => SuppressorTest.VerifyAsync<MessageParameterSuppressor>(
        Messages + """
            internal static class Handlers
            {
                [Subscribe] public static void On(Created {|TES0001:created|}) { }
                [Subscribe] public static int On(Ask {|TES0001:request|}, TimeProvider [|clock|]) => 1;
                [Subscribe("#")] public static Task OnAny(EventEnvelope {|TES0001:envelope|}) => Task.CompletedTask;
                public static void Other(Created [|created|]) { }
            }
            """);

    [Fact]
    public Task TES0001_UnusedOldVersion_SuppressedForCastersOnly() => SuppressorTest.VerifyAsync<MessageParameterSuppressor>(
        Messages + """
            [TchuEvent("user.created", Version = 2)]
            public sealed partial record CreatedV2(string Id)
            {
                [Upcaster] internal static CreatedV2 From(Created {|TES0001:old|}) => new("");
                [Downcaster] internal static Created Down(CreatedV2 {|TES0001:message|}) => new("");
                internal static CreatedV2 Other(Created [|old|]) => new("");
            }
            """);

    [Fact]
    public Task TES0002_ArgumentUsedUnchecked_SuppressedForHandlersOnly() => SuppressorTest.VerifyAsync<HandlerArgumentSuppressor>(
        Messages + """
            public static class Handlers
            {
                [Subscribe] public static void On(Created created) => Console.WriteLine({|TES0002:created|}.Id);
                [Subscribe] public static async Task On(Created created, IEventBus bus) => await {|TES0002:bus|}.PublishAsync({|TES0002:created|} with { Id = "" });
                [Subscribe("#")] public static string? OnAny(EventEnvelope envelope) => {|TES0002:envelope|}.Topic;
                public static void Other(Created created) => Console.WriteLine([|created|].Id);
                [Subscribe] public static int On(Ask request, string[] names = null!) => {|TES0002:request|}.Id.Length + [|names|].Length;
            }
            """);

    [Fact]
    public Task TES0002_OldVersionUsedUnchecked_SuppressedForCastersOnly() => SuppressorTest.VerifyAsync<HandlerArgumentSuppressor>(
        Messages + """
            [TchuEvent("user.created", Version = 2)]
            public sealed partial record CreatedV2(string Id)
            {
                [Upcaster] public static CreatedV2 From(Created old) => new({|TES0002:old|}.Id);
                [Downcaster] public static Created Down(CreatedV2 message) => new({|TES0002:message|}.Id);
                public static CreatedV2 Other(Created old) => new([|old|].Id);
            }
            """);

    [Fact]
    public Task TES0003_EventHandlerClass_SuppressedForHandlersOnly() => SuppressorTest.VerifyAsync<EventHandlerNameSuppressor>(
        Messages + """
            public static class {|TES0003:UserEventHandler|} { [Subscribe] public static void On(Created created) { } }
            public static class [|OtherEventHandler|] { public static void On(Created created) { } }
            public static class [|UserQueue|] { [Subscribe] public static void On(Created created) { } }
            """);

    [Fact]
    public Task CA1812_ClassesThatGeneratedCodeCreates_NeedNoSuppression() => SuppressorTest.NeedsNoneAsync(
        "CA1812",
        """
        [TchuEvent("user.created")] internal sealed partial record Created(string Id);
        [TchuRpc("ask")] internal sealed partial record Ask(string Id) : IRpc<int>;
        internal sealed class Handlers(TimeProvider clock) { [Subscribe] public void On(Created created) => Console.WriteLine(clock); }
        """);

    [Fact]
    public Task IDE0051_MembersThatGeneratedCodeCalls_NeedNoSuppression() => SuppressorTest.NeedsNoneAsync(
        "IDE0051",
        Messages + "internal static class Handlers { [Subscribe] internal static void On(Created created) { } }");

    [Fact]
    public Task CA1034_NestedCodec_NeedsNoSuppression() => SuppressorTest.NeedsNoneAsync("CA1034", Messages);

    [Fact]
    public Task CA1716_HandlersCalledOn_NeedNoSuppression() => SuppressorTest.NeedsNoneAsync(
        "CA1716",
        Messages + "public class Handlers { [Subscribe] public static void On(Created created) { } [Subscribe] public int On(Ask request) => 1; }");
}
