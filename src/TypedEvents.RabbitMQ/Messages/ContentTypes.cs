using System;
using System.Buffers.Text;
using System.Text;

namespace TypedEvents.RabbitMq.Messages;

/// <summary>The property <c>content-type</c>.</summary>
internal static class ContentTypes
{
    public const string MessagePack = "application/vnd.msgpack";
    public const string Json = "application/json";

    private const int FingerprintDigits = 16;

    /// <summary>MessagePack of a contract whose fingerprint follows.</summary>
    public static ReadOnlySpan<byte> TypedMessagePack => "application/vnd.msgpack;fingerprint="u8;

    private static ReadOnlySpan<byte> FingerprintName => "fingerprint="u8;

    private static ReadOnlySpan<byte> MessagePackBytes => "application/vnd.msgpack"u8;

    // Names that others used before one was registered; kombu, beneath Celery, writes the second.
    private static ReadOnlySpan<byte> MessagePackShort => "application/msgpack"u8;

    private static ReadOnlySpan<byte> MessagePackExperimental => "application/x-msgpack"u8;

    private static ReadOnlySpan<byte> JsonBytes => "application/json"u8;

    public static string Of(WireFormat format) => format == WireFormat.Json ? Json : MessagePack;

    /// <summary>Whether the fingerprint of the contract goes into the type: not for JSON, which other programs read that know the type as a whole.</summary>
    public static bool HoldsFingerprint(string type) => type == MessagePack;

    /// <summary>Reads a type and the fingerprint among its parameters, if there is one.</summary>
    /// <returns>Null for a type that is not known.</returns>
    public static WireFormat? Parse(ReadOnlySpan<byte> type, out ulong fingerprint)
    {
        int parameters = type.IndexOf((byte)';');
        ReadOnlySpan<byte> media = parameters < 0 ? type : type[..parameters].Trim((byte)' ');
        fingerprint = parameters < 0 ? 0 : Fingerprint(type[(parameters + 1)..]);
        if (media.SequenceEqual(MessagePackBytes) || Ascii.EqualsIgnoreCase(media, MessagePackBytes)
            || Ascii.EqualsIgnoreCase(media, MessagePackShort) || Ascii.EqualsIgnoreCase(media, MessagePackExperimental))
        {
            return WireFormat.MessagePack;
        }

        return Ascii.EqualsIgnoreCase(media, JsonBytes) ? WireFormat.Json : null;
    }

    private static ulong Fingerprint(ReadOnlySpan<byte> parameters)
    {
        foreach (Range each in parameters.Split((byte)';'))
        {
            ReadOnlySpan<byte> parameter = parameters[each].Trim((byte)' ');
            if (parameter.Length == FingerprintName.Length + FingerprintDigits
                && Ascii.EqualsIgnoreCase(parameter[..FingerprintName.Length], FingerprintName)
                && Utf8Parser.TryParse(parameter[FingerprintName.Length..], out ulong fingerprint, out int read, 'x')
                && read == FingerprintDigits)
            {
                return fingerprint;
            }
        }

        return 0;
    }
}
