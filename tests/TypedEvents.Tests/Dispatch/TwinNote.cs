using System.Text.Json;
using TypedEvents.CompilerServices;
using TypedEvents.Serialization;
using TypedEvents.Tests.Bus;

namespace TypedEvents.Tests.Dispatch;

/// <summary>Another assembly's record of the event <see cref="Note"/>, as its generator would make it.</summary>
public sealed record TwinNote(int Number) : IEvent<TwinNote>
{
    static string IMessage<TwinNote>.Topic => "tests.note";

    static int IMessage<TwinNote>.Version => 1;

    static ulong IMessage<TwinNote>.Fingerprint => Messages.Headers<Note>().Fingerprint;

    static MessageTraits IMessage<TwinNote>.Traits => MessageTraits.None;

    static void IWireType<TwinNote>.Write(ref MessagePackWriter writer, in TwinNote value) => Note.TypedEventsCodec.Write(ref writer, new Note(value.Number));

    static TwinNote IWireType<TwinNote>.Read(ref MessagePackReader reader) => new(Note.TypedEventsCodec.Read(ref reader).Number);

    static void IWireType<TwinNote>.WriteJson(Utf8JsonWriter writer, in TwinNote value) => Note.TypedEventsCodec.WriteJson(writer, new Note(value.Number));

    static TwinNote IWireType<TwinNote>.ReadJson(ref JsonWireReader reader) => new(Note.TypedEventsCodec.ReadJson(ref reader).Number);

    static void IWireType<TwinNote>.Validate(in TwinNote value, ref ValidationErrors errors)
    {
    }
}
