using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace TypedEvents.Benchmarks.Limits;

/// <summary><see cref="MediumEvent"/>, unrolled by hand. Its list and map have fewer than 16 items.</summary>
internal static class MediumLimit
{
    private const int MaxFixed = 320;

    private static ReadOnlySpan<byte> Id => [0x8B, 0xA2, (byte)'i', (byte)'d'];

    private static ReadOnlySpan<byte> User =>
        [0xA8, (byte)'i', (byte)'d', (byte)'e', (byte)'n', (byte)'t', (byte)'i', (byte)'t', (byte)'y', 0x83, 0xA4, (byte)'u', (byte)'s', (byte)'e', (byte)'r'];

    private static ReadOnlySpan<byte> Company => [0xA7, (byte)'c', (byte)'o', (byte)'m', (byte)'p', (byte)'a', (byte)'n', (byte)'y'];

    private static ReadOnlySpan<byte> Role => [0xA4, (byte)'r', (byte)'o', (byte)'l', (byte)'e'];

    private static ReadOnlySpan<byte> Kind => [0xA4, (byte)'k', (byte)'i', (byte)'n', (byte)'d'];

    private static ReadOnlySpan<byte> Title => [0xA5, (byte)'t', (byte)'i', (byte)'t', (byte)'l', (byte)'e'];

    private static ReadOnlySpan<byte> Tags => [0xA4, (byte)'t', (byte)'a', (byte)'g', (byte)'s'];

    private static ReadOnlySpan<byte> Counts => [0xA6, (byte)'c', (byte)'o', (byte)'u', (byte)'n', (byte)'t', (byte)'s'];

    private static ReadOnlySpan<byte> Price => [0xA5, (byte)'p', (byte)'r', (byte)'i', (byte)'c', (byte)'e'];

    private static ReadOnlySpan<byte> Tax => [0xA3, (byte)'t', (byte)'a', (byte)'x'];

    private static ReadOnlySpan<byte> Latitude => [0xA8, (byte)'l', (byte)'a', (byte)'t', (byte)'i', (byte)'t', (byte)'u', (byte)'d', (byte)'e'];

    private static ReadOnlySpan<byte> Longitude => [0xA9, (byte)'l', (byte)'o', (byte)'n', (byte)'g', (byte)'i', (byte)'t', (byte)'u', (byte)'d', (byte)'e'];

    private static ReadOnlySpan<byte> At => [0xA2, (byte)'a', (byte)'t'];

    public static int Write(MediumEvent value, Span<byte> destination)
    {
        ref byte start = ref MemoryMarshal.GetReference(destination);
        ref byte end = ref Unsafe.Add(ref start, destination.Length);
        Identity identity = value.Identity;
        LimitRead.Require(ref start, ref end, MaxFixed + (3 * (identity.Role.Length + value.Kind.Length + value.Title.Length)));
        ref byte p = ref LimitWrite.Guid(ref LimitWrite.Constant(ref start, Id), value.Id);
        p = ref LimitWrite.Int32(ref LimitWrite.Constant(ref p, User), identity.User);
        p = ref LimitWrite.Int32(ref LimitWrite.Constant(ref p, Company), identity.Company);
        p = ref LimitWrite.String(ref LimitWrite.Constant(ref p, Role), identity.Role);
        p = ref LimitWrite.String(ref LimitWrite.Constant(ref p, Kind), value.Kind);
        p = ref LimitWrite.String(ref LimitWrite.Constant(ref p, Title), value.Title);
        p = ref LimitWrite.Constant(ref p, Tags);
        p = (byte)(0x90 | value.Tags.Count);
        p = ref Unsafe.Add(ref p, 1);
        foreach (string tag in CollectionsMarshal.AsSpan(value.Tags))
        {
            LimitRead.Require(ref p, ref end, MaxFixed + (3 * tag.Length));
            p = ref LimitWrite.String(ref p, tag);
        }

        p = ref LimitWrite.Constant(ref p, Counts);
        p = (byte)(0x80 | value.Counts.Count);
        p = ref Unsafe.Add(ref p, 1);
        foreach ((string key, int count) in value.Counts)
        {
            LimitRead.Require(ref p, ref end, MaxFixed + (3 * key.Length));
            p = ref LimitWrite.Int32(ref LimitWrite.String(ref p, key), count);
        }

        p = ref LimitWrite.Decimal(ref LimitWrite.Constant(ref p, Price), value.Price);
        p = ref LimitWrite.Decimal(ref LimitWrite.Constant(ref p, Tax), value.Tax);
        p = ref LimitWrite.Double(ref LimitWrite.Constant(ref p, Latitude), value.Latitude);
        p = ref LimitWrite.Double(ref LimitWrite.Constant(ref p, Longitude), value.Longitude);
        p = ref LimitWrite.Time(ref LimitWrite.Constant(ref p, At), value.At);
        return (int)Unsafe.ByteOffset(ref start, ref p);
    }

    public static MediumEvent Read(ReadOnlySpan<byte> source)
    {
        ref byte p = ref MemoryMarshal.GetReference(source);
        ref byte end = ref Unsafe.Add(ref p, source.Length);
        p = ref LimitRead.Guid(ref LimitRead.Constant(ref p, ref end, Id), ref end, out Guid id);
        p = ref LimitRead.Int32(ref LimitRead.Constant(ref p, ref end, User), ref end, out int user);
        p = ref LimitRead.Int32(ref LimitRead.Constant(ref p, ref end, Company), ref end, out int company);
        p = ref LimitRead.String(ref LimitRead.Constant(ref p, ref end, Role), ref end, out string role);
        p = ref LimitRead.String(ref LimitRead.Constant(ref p, ref end, Kind), ref end, out string kind);
        p = ref LimitRead.String(ref LimitRead.Constant(ref p, ref end, Title), ref end, out string title);
        p = ref LimitRead.Header(ref LimitRead.Constant(ref p, ref end, Tags), ref end, 0x90, out int tagCount);
        List<string> tags = new(tagCount);
        for (int i = 0; i < tagCount; i++)
        {
            p = ref LimitRead.String(ref p, ref end, out string tag);
            tags.Add(tag);
        }

        p = ref LimitRead.Header(ref LimitRead.Constant(ref p, ref end, Counts), ref end, 0x80, out int mapCount);
        Dictionary<string, int> counts = new(mapCount);
        for (int i = 0; i < mapCount; i++)
        {
            p = ref LimitRead.Int32(ref LimitRead.String(ref p, ref end, out string key), ref end, out int count);
            counts.Add(key, count);
        }

        p = ref LimitRead.Decimal(ref LimitRead.Constant(ref p, ref end, Price), ref end, out decimal price);
        p = ref LimitRead.Decimal(ref LimitRead.Constant(ref p, ref end, Tax), ref end, out decimal tax);
        p = ref LimitRead.Double(ref LimitRead.Constant(ref p, ref end, Latitude), ref end, out double latitude);
        p = ref LimitRead.Double(ref LimitRead.Constant(ref p, ref end, Longitude), ref end, out double longitude);
        p = ref LimitRead.Time(ref LimitRead.Constant(ref p, ref end, At), ref end, out DateTime at);
        LimitRead.RequireEnd(ref p, ref end);
        return new MediumEvent(id, new Identity(user, company, role), kind, title, tags, counts, price, tax, latitude, longitude, at);
    }
}
