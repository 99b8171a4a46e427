using System.Text;

namespace TypedEvents.Generators;

/// <summary>64-bit FNV-1a over UTF-8 with a final mix: the same on every machine, in generator, analyzers and tests.</summary>
internal static class StableHash
{
    public static ulong Compute(string text)
    {
        ulong hash = 14695981039346656037;
        foreach (byte b in Encoding.UTF8.GetBytes(text))
        {
            hash = unchecked((hash ^ b) * 1099511628211);
        }

        // FNV's high bits change little for short inputs; the finaliser of MurmurHash3 spreads them.
        hash = unchecked((hash ^ (hash >> 33)) * 0xff51afd7ed558ccd);
        hash = unchecked((hash ^ (hash >> 33)) * 0xc4ceb9fe1a85ec53);
        return hash ^ (hash >> 33);
    }
}
