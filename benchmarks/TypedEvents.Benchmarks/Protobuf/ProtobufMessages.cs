using System.Linq;
using Google.Protobuf;
using System;
using System.Globalization;

namespace TypedEvents.Benchmarks.Protobuf;

/// <summary>The same content as Protobuf messages, made before anything is measured.</summary>
internal static class ProtobufMessages
{
    public static SmallMessage From(SmallEvent value) => Small(value.Id, value.Quantity, value.Reference, value.At, value.Active);

    public static MediumMessage From(MediumEvent value) => new()
    {
        Id = Bytes(value.Id),
        Identity = new IdentityMessage { User = value.Identity.User, Company = value.Identity.Company, Role = value.Identity.Role },
        Kind = value.Kind,
        Title = value.Title,
        Tags = { value.Tags },
        Counts = { value.Counts },
        Price = value.Price.ToString(CultureInfo.InvariantCulture),
        Tax = value.Tax.ToString(CultureInfo.InvariantCulture),
        Latitude = value.Latitude,
        Longitude = value.Longitude,
        AtTicks = value.At.Ticks,
    };

    public static LargeMessage From(LargeEvent value) => new()
    {
        Items = { value.Items.Select(item => Small(item.Id, item.Quantity, item.Reference, item.At, item.Active)) },
    };

    private static SmallMessage Small(Guid id, int quantity, string reference, DateTime at, bool active) => new()
    {
        Id = Bytes(id),
        Quantity = quantity,
        Reference = reference,
        AtTicks = at.Ticks,
        Active = active,
    };

    private static ByteString Bytes(Guid id) => UnsafeByteOperations.UnsafeWrap(id.ToByteArray(bigEndian: true));
}
