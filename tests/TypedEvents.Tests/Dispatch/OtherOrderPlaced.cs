using System;
using System.Text.Json;
using TypedEvents.CompilerServices;
using TypedEvents.Serialization;

namespace TypedEvents.Tests.Dispatch;

/// <summary>Another assembly's idea of an event with the identity of <see cref="Bus.OrderPlaced"/>.</summary>
public sealed record OtherOrderPlaced : IEvent<OtherOrderPlaced>
{
    static string IMessage<OtherOrderPlaced>.Topic => "tests.order.placed";

    static int IMessage<OtherOrderPlaced>.Version => 1;

    static ulong IMessage<OtherOrderPlaced>.Fingerprint => 1;

    static MessageTraits IMessage<OtherOrderPlaced>.Traits => MessageTraits.None;

    static void IWireType<OtherOrderPlaced>.Write(ref MessagePackWriter writer, in OtherOrderPlaced value) => throw new NotSupportedException();

    static OtherOrderPlaced IWireType<OtherOrderPlaced>.Read(ref MessagePackReader reader) => throw new NotSupportedException();

    static void IWireType<OtherOrderPlaced>.WriteJson(Utf8JsonWriter writer, in OtherOrderPlaced value) => throw new NotSupportedException();

    static OtherOrderPlaced IWireType<OtherOrderPlaced>.ReadJson(ref JsonWireReader reader) => throw new NotSupportedException();

    static void IWireType<OtherOrderPlaced>.Validate(in OtherOrderPlaced value, ref ValidationErrors errors) => throw new NotSupportedException();
}
