using System.Threading;
using System.Threading.Tasks;

namespace TypedEvents.Transports;

/// <summary>A transport that carries requests and replies. Requests bypass the topics: one queue per request topic, gone with its last
/// responder, invisible to patterns, so that "nobody answers" is known at once.</summary>
public interface IReplyChannel
{
    /// <summary>Sets who takes the replies of this service's requests. Called once, before the first request.</summary>
    Task StartRepliesAsync(ReplyCallback callback, CancellationToken cancellationToken);

    /// <summary>Becomes a responder of a request topic; responders of a topic compete.</summary>
    Task RespondAsync(string topic, DeliveryCallback callback, CancellationToken cancellationToken);

    /// <summary>Sends a request to exactly one responder; its event id is what the reply will name. That nobody answers is told at once: by
    /// <see cref="PublishOutcome.Unroutable"/>, or by a reply with the fault <see cref="RpcFault.NoResponder"/>. The body is borrowed until the
    /// task completes.</summary>
    ValueTask<SendResult> RequestAsync(OutboundMessage request, CancellationToken cancellationToken);

    /// <summary>Sends the reply of a request delivered by <see cref="RespondAsync"/>; settle the request afterwards.</summary>
    /// <returns>The outcome; a caller that is gone is no error.</returns>
    ValueTask<SendResult> ReplyAsync(Delivery request, OutboundReply reply, CancellationToken cancellationToken);
}
