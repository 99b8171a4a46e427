using System;
using System.Buffers;
using System.Buffers.Binary;

namespace TypedEvents.RabbitMq.Amqp;

/// <summary>A message on its way in: method, then header, then body frames (AMQP 0-9-1, section 4.2.6). One per channel that is tapped.</summary>
internal sealed class ContentAssembly(IChannelSink sink)
{
    private const int HeaderMissing = -1;

    private byte[] _method = new byte[600];
    private byte[] _properties = [];
    private byte[] _body = [];
    private int _methodLength;
    private int _propertiesLength;
    private int _bodyLength = HeaderMissing;
    private int _received;

    /// <summary>Whether header and body frames are expected.</summary>
    public bool IsOpen => _methodLength > 0;

    /// <summary>Whether this is a method that the sink takes, rather than the client.</summary>
    public static bool Takes(uint method) =>
        method is AmqpMethod.BasicDeliver or AmqpMethod.BasicReturn or AmqpMethod.BasicAck or AmqpMethod.BasicNack;

    /// <summary>Takes a method frame.</summary>
    public void OnMethod(ReadOnlySpan<byte> payload)
    {
        switch (BinaryPrimitives.ReadUInt32BigEndian(payload))
        {
            case AmqpMethod.BasicAck:
                Confirm(payload, isAck: true);
                break;
            case AmqpMethod.BasicNack:
                Confirm(payload, isAck: false);
                break;
            default:
                if (IsOpen)
                {
                    throw new AmqpFormatException("The broker began a message within another one of the same channel.");
                }

                Keep(payload, ref _method);
                _methodLength = payload.Length;
                _bodyLength = HeaderMissing;
                break;
        }
    }

    /// <summary>Takes the header frame.</summary>
    public void OnHeader(ReadOnlySpan<byte> payload, int maxBodySize)
    {
        if (_bodyLength != HeaderMissing)
        {
            throw new AmqpFormatException("The broker sent a second header of a message.");
        }

        AmqpReader reader = new(payload);
        reader.UInt32();
        ulong size = reader.UInt64();
        if (size > (ulong)maxBodySize)
        {
            throw new AmqpFormatException($"The broker sent a message of {size} bytes.");
        }

        ReadOnlySpan<byte> properties = payload[12..];
        if (size == 0)
        {
            Complete(properties, default);
            return;
        }

        Keep(properties, ref _properties);
        _propertiesLength = properties.Length;
        _bodyLength = (int)size;
        _received = 0;
    }

    /// <summary>Takes a body frame.</summary>
    public void OnBody(ReadOnlySpan<byte> payload)
    {
        if (_bodyLength == HeaderMissing)
        {
            throw new AmqpFormatException("The broker sent a message without its header.");
        }

        if (payload.Length > _bodyLength - _received)
        {
            throw new AmqpFormatException("The broker sent more of a message than its header says.");
        }

        if (payload.Length == _bodyLength)
        {
            Complete(_properties.AsSpan(0, _propertiesLength), payload);
            return;
        }

        if (_body.Length == 0)
        {
            _body = ArrayPool<byte>.Shared.Rent(_bodyLength);
        }

        payload.CopyTo(_body.AsSpan(_received));
        _received += payload.Length;
        if (_received == _bodyLength)
        {
            Complete(_properties.AsSpan(0, _propertiesLength), _body.AsSpan(0, _bodyLength));
            ArrayPool<byte>.Shared.Return(_body);
            _body = [];
        }
    }

    private void Complete(ReadOnlySpan<byte> properties, ReadOnlySpan<byte> body)
    {
        ReadOnlySpan<byte> method = _method.AsSpan(0, _methodLength);
        _methodLength = 0;
        if (BinaryPrimitives.ReadUInt32BigEndian(method) == AmqpMethod.BasicDeliver)
        {
            sink.OnDeliver(DeliverMethod.Read(method[4..]), properties, body);
            return;
        }

        AmqpReader reader = new(method[4..]);
        reader.UInt16();
        reader.ShortString();
        reader.ShortString();
        sink.OnReturn(reader.ShortString(), properties);
    }

    private void Confirm(ReadOnlySpan<byte> payload, bool isAck)
    {
        AmqpReader reader = new(payload[4..]);
        ulong tag = reader.UInt64();
        sink.OnConfirm(tag, (reader.Byte() & 1) != 0, isAck);
    }

    private static void Keep(ReadOnlySpan<byte> bytes, ref byte[] kept)
    {
        if (kept.Length < bytes.Length)
        {
            kept = new byte[bytes.Length * 2];
        }

        bytes.CopyTo(kept);
    }
}
