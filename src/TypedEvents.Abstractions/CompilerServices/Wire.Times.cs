using System;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using TypedEvents.Serialization;

namespace TypedEvents.CompilerServices;

public static partial class Wire
{
    /// <summary>Most bytes of a <see cref="DateTime"/>.</summary>
    public const int MaxDateTime = 15;

    /// <summary>Most bytes of a <see cref="DateTimeOffset"/>.</summary>
    public const int MaxDateTimeOffset = 1 + MaxDateTime + MaxInt16;

    /// <summary>Bytes of a <see cref="DateOnly"/>.</summary>
    public const int MaxDateOnly = 11;

    /// <summary>Most bytes of a <see cref="TimeOnly"/>.</summary>
    public const int MaxTimeOnly = 17;

    /// <summary>Most bytes of a <see cref="TimeSpan"/>.</summary>
    public const int MaxTimeSpan = MaxInt64;

    /// <summary>Most bytes of a <see cref="decimal"/>: the longest has a sign, a point and 29 digits, or a leading zero and 28.</summary>
    public const int MaxDecimal = 32;

    /// <summary>Writes a UTC time; other kinds are refused.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref byte WriteDateTime(ref byte p, DateTime value, string member)
    {
        if (value.Kind != DateTimeKind.Utc)
        {
            EncodeFault.NotUtc(member);
        }

        return ref WriteTimestamp(ref p, value.Ticks);
    }

    /// <summary>Writes an instant and its offset.</summary>
    public static ref byte WriteDateTimeOffset(ref byte p, DateTimeOffset value)
    {
        p = MessagePackCode.FixArray | 2;
        p = ref WriteTimestamp(ref Unsafe.Add(ref p, 1), value.UtcTicks);
        return ref WriteInt16(ref p, (short)value.TotalOffsetMinutes);
    }

    /// <summary>Writes a date as text.</summary>
    public static ref byte WriteDateOnly(ref byte p, DateOnly value)
    {
        p = MessagePackCode.FixStr | (MaxDateOnly - 1);
        value.TryFormat(MemoryMarshal.CreateSpan(ref Unsafe.Add(ref p, 1), MaxDateOnly - 1), out _, "O", CultureInfo.InvariantCulture);
        return ref Unsafe.Add(ref p, MaxDateOnly);
    }

    /// <summary>Writes a time of day as text.</summary>
    public static ref byte WriteTimeOnly(ref byte p, TimeOnly value)
    {
        int length = WireText.FormatTime(value, MemoryMarshal.CreateSpan(ref Unsafe.Add(ref p, 1), MaxTimeOnly - 1));
        p = (byte)(MessagePackCode.FixStr | length);
        return ref Unsafe.Add(ref p, 1 + length);
    }

    /// <summary>Writes a duration as ticks.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref byte WriteTimeSpan(ref byte p, TimeSpan value) => ref WriteInt64(ref p, value.Ticks);

    /// <summary>Writes a decimal as text.</summary>
    public static ref byte WriteDecimal(ref byte p, decimal value)
    {
        int length = WireText.FormatDecimal(value, MemoryMarshal.CreateSpan(ref Unsafe.Add(ref p, 1), MaxDecimal - 1));
        p = (byte)(MessagePackCode.FixStr | length);
        return ref Unsafe.Add(ref p, 1 + length);
    }

    /// <summary>Reads a UTC time.</summary>
    public static ref byte ReadDateTime(ref byte p, ref byte end, scoped ref MessagePackReader reader, out DateTime value)
    {
        if (Left(ref p, ref end) >= 10 && Load<ushort>(ref p, 0) == BigEndian((ushort)((MessagePackCode.FixExt8 << 8) | MessagePackCode.Timestamp)))
        {
            ulong packed = BigEndian(Load<ulong>(ref p, 2));
            (ulong ticks, ulong rest) = Math.DivRem(packed >> 34, NanosecondsPerTick);
            if (rest == 0 && ticks < TimeSpan.TicksPerSecond)
            {
                long seconds = (long)(packed & ((1UL << 34) - 1)) + UnixEpochSeconds;
                value = new DateTime((seconds * TimeSpan.TicksPerSecond) + (long)ticks, DateTimeKind.Utc);
                return ref Unsafe.Add(ref p, 10);
            }
        }

        reader.Seek(ref p);
        value = reader.ReadDateTime();
        return ref reader.Position;
    }

    /// <summary>Reads an instant and its offset.</summary>
    public static ref byte ReadDateTimeOffset(ref byte p, ref byte end, scoped ref MessagePackReader reader, out DateTimeOffset value)
    {
        reader.Seek(ref p);
        value = reader.ReadDateTimeOffset();
        return ref reader.Position;
    }

    /// <summary>Reads a date.</summary>
    public static ref byte ReadDateOnly(ref byte p, ref byte end, scoped ref MessagePackReader reader, out DateOnly value)
    {
        reader.Seek(ref p);
        value = reader.ReadDateOnly();
        return ref reader.Position;
    }

    /// <summary>Reads a time of day.</summary>
    public static ref byte ReadTimeOnly(ref byte p, ref byte end, scoped ref MessagePackReader reader, out TimeOnly value)
    {
        reader.Seek(ref p);
        value = reader.ReadTimeOnly();
        return ref reader.Position;
    }

    /// <summary>Reads a duration.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref byte ReadTimeSpan(ref byte p, ref byte end, scoped ref MessagePackReader reader, out TimeSpan value)
    {
        p = ref ReadInt64(ref p, ref end, ref reader, out long ticks);
        value = new TimeSpan(ticks);
        return ref p;
    }

    /// <summary>Reads a decimal.</summary>
    public static ref byte ReadDecimal(ref byte p, ref byte end, scoped ref MessagePackReader reader, out decimal value)
    {
        reader.Seek(ref p);
        value = reader.ReadDecimal();
        return ref reader.Position;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref byte WriteTimestamp(ref byte p, long utcTicks)
    {
        // Before 1970 the seconds round down, so that the nanoseconds stay positive.
        (ulong wholeSeconds, ulong fraction) = Math.DivRem((ulong)utcTicks, TimeSpan.TicksPerSecond);
        long seconds = (long)wholeSeconds - UnixEpochSeconds;
        ulong packed = (fraction * NanosecondsPerTick << 34) | (ulong)seconds;
        if ((ulong)seconds >> 34 == 0 && packed > uint.MaxValue)
        {
            Store(ref p, 0, BigEndian((ushort)((MessagePackCode.FixExt8 << 8) | MessagePackCode.Timestamp)));
            Store(ref p, 2, BigEndian(packed));
            return ref Unsafe.Add(ref p, 10);
        }

        return ref WriteRareTimestamp(ref p, seconds, (uint)fraction * NanosecondsPerTick);
    }

    /// <summary>Writes a timestamp of whole seconds, or one that is not between 1970 and 2514.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ref byte WriteRareTimestamp(ref byte p, long seconds, uint nanoseconds)
    {
        if (nanoseconds == 0 && (ulong)seconds <= uint.MaxValue)
        {
            Store(ref p, 0, BigEndian((ushort)((MessagePackCode.FixExt4 << 8) | MessagePackCode.Timestamp)));
            Store(ref p, 2, BigEndian((uint)seconds));
            return ref Unsafe.Add(ref p, 6);
        }

        if ((ulong)seconds >> 34 == 0)
        {
            Store(ref p, 0, BigEndian((ushort)((MessagePackCode.FixExt8 << 8) | MessagePackCode.Timestamp)));
            Store(ref p, 2, BigEndian(((ulong)nanoseconds << 34) | (ulong)seconds));
            return ref Unsafe.Add(ref p, 10);
        }

        Store(ref p, 0, BigEndian((ushort)((MessagePackCode.Ext8 << 8) | 12)));
        Store(ref p, 2, MessagePackCode.Timestamp);
        Store(ref p, 3, BigEndian(nanoseconds));
        Store(ref p, 7, BigEndian(seconds));
        return ref Unsafe.Add(ref p, 15);
    }

    internal const long UnixEpochSeconds = 62_135_596_800;

    internal const uint NanosecondsPerTick = 100;
}
