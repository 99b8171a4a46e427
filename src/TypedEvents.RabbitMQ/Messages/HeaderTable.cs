using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using TypedEvents.RabbitMq.Amqp;
using TypedEvents.Transports;

namespace TypedEvents.RabbitMq.Messages;

/// <summary>The header table of a received message, sorted into ours and the application's.</summary>
/// <param name="texts">For values that repeat.</param>
internal ref struct HeaderTable(TextCache texts)
{
    // As many entries as a publisher of ours may send, and as many again for what foreign ones add.
    private const int MaxCustom = 128;

    private string? _user;
    private string? _company;
    private string? _userCompany;
    private bool _hasIdentity;
    private long _life;
    private DateTimeOffset? _due;
    private DateTimeOffset? _diedAt;
    private string? _letterId;
    private string? _reason;
    private string? _deadMessage;
    private string? _deadException;
    private string? _faultCode;
    private string? _faultMessage;
    private string? _faultException;
    private Dictionary<string, string>? _custom;

    public int Version { get; private set; } = 1;

    public ulong Fingerprint { get; private set; }

    public long? Milliseconds { get; private set; }

    public string? Causation { get; private set; }

    public string? WithoutIdentity { get; private set; }

    public ReadOnlySpan<byte> TraceParent { get; private set; }

    public string? TraceState { get; private set; }

    public string? Handler { get; private set; }

    public int Attempts { get; private set; }

    public DateTimeOffset? FirstFailure { get; private set; }

    public DateTimeOffset? Deadline { get; private set; }

    public int DeliveryCount { get; private set; }

    public readonly IReadOnlyDictionary<string, string>? Custom => _custom;

    public readonly EventIdentity? Identity => _hasIdentity ? new EventIdentity(_user, _company, _userCompany) : null;

    public readonly RpcFault? Fault => _faultCode is null ? null : new RpcFault(_faultCode, _faultMessage ?? "", _faultException);

    public readonly CopyMarks? Marks => _life == 0 && _due is null && _letterId is null && _reason is null
        ? null
        : new CopyMarks { Life = _life, Due = _due, LetterId = _letterId, Cause = Cause, DiedAt = _diedAt };

    private readonly DeadLetterCause? Cause => _reason is null
        ? null
        : new DeadLetterCause(Enum.TryParse(_reason, out DeadLetterReason reason) && Enum.IsDefined(reason) ? reason : DeadLetterReason.HandlerFailed, _deadMessage ?? "", _deadException);

    /// <summary>Reads the entries.</summary>
    public void Read(ReadOnlySpan<byte> table)
    {
        AmqpReader reader = new(table);
        while (!reader.IsEmpty)
        {
            ReadOnlySpan<byte> name = reader.ShortString();
            byte type = reader.Byte();
            if (type == (byte)'S')
            {
                OnText(name, reader.LongString());
            }
            else if (TryReadNumber(ref reader, type, out long number))
            {
                OnNumber(name, number);
            }
            else if (ReadScalar(ref reader, type) is { } scalar)
            {
                OnScalar(name, scalar);
            }
            else
            {
                reader.SkipValue(type);
            }
        }
    }

    private void OnText(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
    {
        if (name.SequenceEqual(HeaderNames.TraceParent))
        {
            TraceParent = value;
        }
        else if (name.SequenceEqual(HeaderNames.TraceState))
        {
            TraceState = texts.Get(value);
        }
        else if (!name.StartsWith("te-"u8))
        {
            AddCustom(name, Encoding.UTF8.GetString(value));
        }
        else if (name.StartsWith("te-h-"u8))
        {
            AddCustom(name["te-h-"u8.Length..], Encoding.UTF8.GetString(value), isEscaped: true);
        }
        else
        {
            OnOurs(name, value);
        }
    }

    private void OnOurs(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
    {
        if (name.SequenceEqual(HeaderNames.Handler))
        {
            Handler = texts.Get(value);
        }
        else if (name.SequenceEqual(HeaderNames.Causation))
        {
            Causation = Encoding.UTF8.GetString(value);
        }
        else if (name.SequenceEqual(HeaderNames.WithoutIdentity))
        {
            WithoutIdentity = texts.Get(value);
        }
        else if (name.SequenceEqual(HeaderNames.User))
        {
            _user = Encoding.UTF8.GetString(value);
        }
        else if (name.SequenceEqual(HeaderNames.Company))
        {
            _company = texts.Get(value);
        }
        else if (name.SequenceEqual(HeaderNames.UserCompany))
        {
            _userCompany = Encoding.UTF8.GetString(value);
        }
        else if (name.SequenceEqual(HeaderNames.FaultCode))
        {
            _faultCode = texts.Get(value);
        }
        else if (name.SequenceEqual(HeaderNames.FaultMessage))
        {
            _faultMessage = Encoding.UTF8.GetString(value);
        }
        else if (name.SequenceEqual(HeaderNames.FaultException))
        {
            _faultException = texts.Get(value);
        }
        else if (name.SequenceEqual(HeaderNames.LetterId))
        {
            _letterId = Encoding.UTF8.GetString(value);
        }
        else if (name.SequenceEqual(HeaderNames.DeadReason))
        {
            _reason = texts.Get(value);
        }
        else if (name.SequenceEqual(HeaderNames.DeadMessage))
        {
            _deadMessage = Encoding.UTF8.GetString(value);
        }
        else if (name.SequenceEqual(HeaderNames.DeadException))
        {
            _deadException = texts.Get(value);
        }
    }

    private void OnNumber(ReadOnlySpan<byte> name, long value)
    {
        if (name.SequenceEqual(HeaderNames.Version))
        {
            Version = (int)Math.Clamp(value, 1, int.MaxValue);
        }
        else if (name.SequenceEqual(HeaderNames.Fingerprint))
        {
            Fingerprint = (ulong)value;
        }
        else if (name.SequenceEqual(HeaderNames.Milliseconds))
        {
            Milliseconds = value;
        }
        else if (name.SequenceEqual(HeaderNames.Attempts))
        {
            Attempts = (int)Math.Clamp(value, 0, int.MaxValue - 1);
        }
        else if (name.SequenceEqual(HeaderNames.FirstFailure))
        {
            FirstFailure = EventTime.From(value);
        }
        else if (name.SequenceEqual(HeaderNames.Deadline))
        {
            Deadline = EventTime.From(value);
        }
        else if (name.SequenceEqual(HeaderNames.Due))
        {
            _due = EventTime.From(value);
        }
        else if (name.SequenceEqual(HeaderNames.DeadAt))
        {
            _diedAt = EventTime.From(value);
        }
        else if (name.SequenceEqual(HeaderNames.Life))
        {
            _life = value;
        }
        else if (name.SequenceEqual(HeaderNames.Identity))
        {
            _hasIdentity = true;
        }
        else if (name.SequenceEqual(HeaderNames.DeliveryCount))
        {
            DeliveryCount = (int)Math.Clamp(value, 0, int.MaxValue);
        }
        else if (!name.StartsWith("te-"u8))
        {
            AddCustom(name, value.ToString(CultureInfo.InvariantCulture));
        }
    }

    // Nothing of ours is one of these.
    private void OnScalar(ReadOnlySpan<byte> name, string value)
    {
        if (!name.StartsWith("te-"u8))
        {
            AddCustom(name, value);
        }
    }

    private void AddCustom(ReadOnlySpan<byte> name, string value, bool isEscaped = false)
    {
        if ((isEscaped || !name.StartsWith("x-"u8)) && (_custom is null || _custom.Count < MaxCustom))
        {
            (_custom ??= new Dictionary<string, string>(StringComparer.Ordinal))[texts.Get(name)] = value;
        }
    }

    /// <summary>A truth value or a fraction, as text; null for what is no scalar.</summary>
    private static string? ReadScalar(ref AmqpReader reader, byte type) => (char)type switch
    {
        't' => reader.Byte() == 0 ? "false" : "true",
        'f' => BitConverter.UInt32BitsToSingle(reader.UInt32()).ToString(CultureInfo.InvariantCulture),
        'd' => BitConverter.UInt64BitsToDouble(reader.UInt64()).ToString(CultureInfo.InvariantCulture),
        _ => null,
    };

    private static bool TryReadNumber(ref AmqpReader reader, byte type, out long value)
    {
        switch ((char)type)
        {
            case 'l' or 'L' or 'T':
                value = (long)reader.UInt64();
                return true;
            case 'I':
                value = (int)reader.UInt32();
                return true;
            case 'i':
                value = reader.UInt32();
                return true;
            case 's':
                value = (short)reader.UInt16();
                return true;
            case 'u':
                value = reader.UInt16();
                return true;
            case 'b':
                value = (sbyte)reader.Byte();
                return true;
            case 'B':
                value = reader.Byte();
                return true;
            default:
                value = 0;
                return false;
        }
    }
}
