using System;
using System.Buffers.Binary;

namespace TypedEvents.RabbitMq.Amqp;

/// <summary>Agrees on heartbeats with the broker and tells the client that there are none: when its own timers find the broker silent, they
/// race with its reading loop, and the process ends on an exception that nobody can catch (client issue 1884).</summary>
internal sealed class HeartbeatTuning
{
    // Half-open connections are noticed after two of them; the client's default of 60 s makes that minutes.
    private const int Wanted = 5;

    private const uint Tune = (10 << 16) | 30;
    private const uint TuneOk = (10 << 16) | 31;

    // Both methods: method id, channel-max, frame-max, heartbeat (AMQP 0-9-1, section 1.4.2.5).
    private const int FrameSize = AmqpFrame.Prefix + 4 + 2 + 4 + 2 + 1;
    private const int HeartbeatOffset = FrameSize - 1 - 2;

    private int _seconds;

    /// <summary>Whether both sides have agreed.</summary>
    public bool IsDone { get; private set; }

    /// <summary>The interval agreed on.</summary>
    public TimeSpan Interval => TimeSpan.FromSeconds(_seconds);

    /// <summary>Turns a broker's offer into none.</summary>
    /// <param name="frame">A whole frame for the client, before <see cref="IsDone"/>.</param>
    public void OnReceived(Span<byte> frame)
    {
        if (IsMethod(frame, Tune))
        {
            Span<byte> field = frame.Slice(HeartbeatOffset, 2);
            int offered = BinaryPrimitives.ReadUInt16BigEndian(field);
            _seconds = offered == 0 ? Wanted : Math.Min(offered, Wanted);
            field.Clear();
        }
    }

    /// <summary>Turns the client's answer, none, into the interval.</summary>
    /// <param name="frame">What the client writes, before <see cref="IsDone"/>.</param>
    /// <param name="answer">Is written instead when this returns true.</param>
    public bool TryAnswer(ReadOnlySpan<byte> frame, out byte[] answer)
    {
        answer = [];
        if (_seconds == 0 || !IsMethod(frame, TuneOk))
        {
            return false;
        }

        answer = frame.ToArray();
        BinaryPrimitives.WriteUInt16BigEndian(answer.AsSpan(HeartbeatOffset), (ushort)_seconds);
        IsDone = true;
        return true;
    }

    private static bool IsMethod(ReadOnlySpan<byte> frame, uint method) =>
        frame.Length == FrameSize
        && frame[0] == AmqpFrame.Method
        && BinaryPrimitives.ReadUInt16BigEndian(frame[1..]) == 0
        && BinaryPrimitives.ReadUInt32BigEndian(frame[AmqpFrame.Prefix..]) == method;
}
