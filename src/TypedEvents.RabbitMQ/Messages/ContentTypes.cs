using System;
using System.Text;

namespace TypedEvents.RabbitMq.Messages;

/// <summary>The property <c>content-type</c>.</summary>
internal static class ContentTypes
{
    public const string MessagePack = "application/vnd.msgpack";
    public const string Json = "application/json";

    private static ReadOnlySpan<byte> MessagePackBytes => "application/vnd.msgpack"u8;

    // Names that others used before one was registered; kombu, beneath Celery, writes the second.
    private static ReadOnlySpan<byte> MessagePackShort => "application/msgpack"u8;

    private static ReadOnlySpan<byte> MessagePackExperimental => "application/x-msgpack"u8;

    private static ReadOnlySpan<byte> JsonBytes => "application/json"u8;

    public static string Of(WireFormat format) => format == WireFormat.Json ? Json : MessagePack;

    /// <returns>Null for a type that is not known.</returns>
    public static WireFormat? Parse(ReadOnlySpan<byte> type)
    {
        int parameters = type.IndexOf((byte)';');
        ReadOnlySpan<byte> media = parameters < 0 ? type : type[..parameters].Trim((byte)' ');
        if (media.SequenceEqual(MessagePackBytes) || Ascii.EqualsIgnoreCase(media, MessagePackBytes)
            || Ascii.EqualsIgnoreCase(media, MessagePackShort) || Ascii.EqualsIgnoreCase(media, MessagePackExperimental))
        {
            return WireFormat.MessagePack;
        }

        return Ascii.EqualsIgnoreCase(media, JsonBytes) ? WireFormat.Json : null;
    }
}
