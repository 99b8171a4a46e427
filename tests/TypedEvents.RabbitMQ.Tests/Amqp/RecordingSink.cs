using System;
using System.Collections.Generic;
using System.Text;
using TypedEvents.RabbitMq.Amqp;

namespace TypedEvents.RabbitMQ.Tests.Amqp;

/// <summary>Keeps in words what a channel's sink is told.</summary>
internal sealed class RecordingSink : IChannelSink
{
    public List<string> Told { get; } = [];

    public static string Deliver(ulong tag, bool isRedelivered, string exchange, string routingKey, ReadOnlySpan<byte> properties, ReadOnlySpan<byte> body) =>
        $"deliver {tag} {isRedelivered} '{exchange}' '{routingKey}' {Convert.ToHexString(properties)} {Convert.ToHexString(body)}";

    public static string Return(string routingKey, ReadOnlySpan<byte> properties) => $"return '{routingKey}' {Convert.ToHexString(properties)}";

    public static string Confirm(ulong tag, bool multiple, bool isAck) => $"confirm {tag} {multiple} {isAck}";

    public void OnDeliver(in DeliverMethod method, ReadOnlySpan<byte> properties, ReadOnlySpan<byte> body) =>
        Told.Add(Deliver(method.Tag, method.IsRedelivered, Encoding.UTF8.GetString(method.Exchange), Encoding.UTF8.GetString(method.RoutingKey), properties, body));

    public void OnReturn(ReadOnlySpan<byte> routingKey, ReadOnlySpan<byte> properties) => Told.Add(Return(Encoding.UTF8.GetString(routingKey), properties));

    public void OnConfirm(ulong tag, bool multiple, bool isAck) => Told.Add(Confirm(tag, multiple, isAck));
}
