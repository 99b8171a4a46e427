using System;
using System.IO;
using TypedEvents.RabbitMq.Connections;
using TypedEvents.RabbitMq.Messages;
using TypedEvents.Transports;

namespace TypedEvents.RabbitMq.Publishing;

/// <summary>Sends replies on one session, without confirms: the broker keeps none, and its confirm would not say that the caller has it.
/// Safe for concurrent use.</summary>
/// <param name="session">The session.</param>
/// <param name="channel">A channel of its own.</param>
internal sealed class ReplyLane(Session session, ushort channel)
{
    /// <summary>Whether the session stands.</summary>
    public bool IsAlive => session.IsAlive;

    /// <summary>Sends a reply; its body may be reused afterwards.</summary>
    /// <exception cref="IOException">The connection takes no more.</exception>
    /// <exception cref="ArgumentException">The reply does not fit into what AMQP allows.</exception>
    public void Write(string replyTo, Guid requestId, in OutboundReply reply) => session.Stream.Writer.Write(
        MessageFrames.MaxReplySize(replyTo, in reply, session.MaxFrame),
        (session, channel, replyTo, requestId, reply),
        static (buffer, state) => MessageFrames.WriteReply(buffer, state.channel, state.session.MaxFrame, state.replyTo, state.requestId, in state.reply));
}
