using System.Buffers;
using System.Collections.Generic;
using System.Text;
using TypedEvents.Serialization;
using TypedEvents.Transports;

namespace TypedEvents.Tests.Versions;

/// <summary>A program that knows one version of the event as the current one.</summary>
internal abstract class Release
{
    /// <summary>By version, from 1.</summary>
    public static Release Of(int version) => version switch
    {
        1 => new Release<MeasuredV1>((from, _) => new MeasuredV1(from.Id, from.Text)),
        2 => new Release<MeasuredV2>((from, written) => new MeasuredV2(from.Id, from.Text, from.SizeIn(written))),
        3 => new Release<MeasuredV3>((from, written) => new MeasuredV3(from.Id, from.Texts, from.SizeIn(written))),
        4 => new Release<MeasuredV4>((from, written) => new MeasuredV4(from.KeyIn(written), from.Texts, from.SizeIn(written))),
        5 => new Release<MeasuredV5>((from, written) => new MeasuredV5(from.KeyIn(written), from.WordsIn(written), from.SizeIn(written))),
        _ => new Release<Measured>((from, written) => new Measured(from.KeyIn(written), from.WordsIn(written), from.SizeIn(written), written < 6 ? null : from.Day, written < 6 || from.IsOld)),
    };

    public abstract MessageHeaders Headers { get; }

    /// <summary>The bytes that this release publishes.</summary>
    public abstract byte[] Write(Measurement measurement, WireFormat format);

    /// <summary>What a handler of this release shall see of something that was published in a version, as JSON.</summary>
    public abstract string Expected(Measurement measurement, int written);

    /// <summary>Adds a handler that keeps what it sees, as JSON.</summary>
    public abstract void Handle(IManifestRegistry registry, List<string> seen);

    protected static string Json<T>(T message)
        where T : IEvent<T>
    {
        ArrayBufferWriter<byte> json = new();
        EventSerializer.Encode(in message, json, WireFormat.Json);
        return Encoding.UTF8.GetString(json.WrittenSpan);
    }
}
