namespace TypedEvents.Benchmarks.Rpc;

public static class Responder
{
    [Subscribe]
    public static Answer On(Question question) => new(question.Value + 1);
}
