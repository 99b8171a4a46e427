using System.Text;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;
using TypedEvents.Transports;
using Xunit;

namespace TypedEvents.Testing.Conformance.Services;

/// <content>Requests and replies.</content>
internal sealed partial class TestService
{
    private readonly Channel<Received> _requests = Channel.CreateUnbounded<Received>();
    private readonly Channel<ReceivedReply> _replies = Channel.CreateUnbounded<ReceivedReply>();

    public IReplyChannel Replies => Assert.IsType<IReplyChannel>(Transport, exactMatch: false);

    public Task CollectRepliesAsync() => Replies.StartRepliesAsync(
        reply => _replies.Writer.TryWrite(new ReceivedReply(reply)), CancellationToken.None).OrFail();

    public Task RespondAsync(string topic, DeliveryCallback callback) => Replies.RespondAsync(topic, callback, CancellationToken.None).OrFail();

    /// <summary>Takes requests without answering them.</summary>
    public Task CollectRequestsAsync(string topic) => RespondAsync(topic, delivery =>
    {
        _requests.Writer.TryWrite(new Received(Transport, delivery, fixture.Time.GetTimestamp()));
        return default;
    });

    /// <summary>Answers each request with its own body after a prefix.</summary>
    public Task EchoAsync(string topic, string prefix = "") => RespondAsync(topic, async delivery =>
    {
        Received request = new(Transport, delivery, fixture.Time.GetTimestamp());
        await ReplyAsync(request, prefix + request.Text);
        Assert.True(await request.AckAsync());
    });

    public Task<Received> NextRequestAsync() => _requests.Reader.ReadAsync().OrFail();

    public Task<ReceivedReply> NextReplyAsync() => _replies.Reader.ReadAsync().OrFail();

    public Task<SendResult> RequestAsync(OutboundMessage request) => Replies.RequestAsync(request, CancellationToken.None).OrFail();

    public Task<SendResult> RequestAsync(string topic, string text = "text") => RequestAsync(TestMessage.Text(topic, text));

    /// <summary>Sends a request, and says whether the transport told that nobody answers it: by the outcome, or by a reply.</summary>
    public async Task<bool> IsUnansweredAsync(string topic)
    {
        OutboundMessage request = TestMessage.Text(topic, "text");
        SendResult result = await RequestAsync(request);
        if (result.Outcome != PublishOutcome.Accepted)
        {
            return result == new SendResult(PublishOutcome.Unroutable);
        }

        ReceivedReply reply = await NextReplyAsync();
        return (reply.RequestId, reply.Fault?.Code) == (request.Headers.EventId, RpcFault.NoResponder);
    }

    public Task<SendResult> ReplyAsync(Received request, string text) =>
        ReplyAsync(request, new OutboundReply(WireFormat.MessagePack, Encoding.UTF8.GetBytes(text)));

    public Task<SendResult> ReplyAsync(Received request, OutboundReply reply) =>
        Replies.ReplyAsync(request.Delivery, reply, CancellationToken.None).OrFail();
}
