using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace TypedEvents.Generators;

/// <summary>MessagePack that is known at build time: headers and keys.</summary>
internal static class MessagePackBytes
{
    public static byte[] MapHeader(int count) => count <= 15 ? [(byte)(0x80 | count)] : [0xDE, (byte)(count >> 8), (byte)count];

    public static byte[] ArrayHeader(int count) => count <= 15 ? [(byte)(0x90 | count)] : [0xDC, (byte)(count >> 8), (byte)count];

    /// <summary>A key: its header and its text.</summary>
    public static byte[] Key(string name)
    {
        byte[] text = Encoding.UTF8.GetBytes(name);
        byte[] header = text.Length switch
        {
            <= 31 => [(byte)(0xA0 | text.Length)],
            <= 255 => [0xD9, (byte)text.Length],
            _ => [0xDA, (byte)(text.Length >> 8), (byte)text.Length],
        };
        return [.. header, .. text];
    }

    /// <summary>Bytes as a collection expression that the compiler stores as constant data.</summary>
    public static string Literal(IEnumerable<byte> bytes) => $"[{string.Join(", ", bytes.Select(Literal))}]";

    private static string Literal(byte value) => value is (>= (byte)'a' and <= (byte)'z') or (byte)'_'
        ? $"(byte)'{(char)value}'"
        : "0x" + value.ToString("X2", CultureInfo.InvariantCulture);
}
