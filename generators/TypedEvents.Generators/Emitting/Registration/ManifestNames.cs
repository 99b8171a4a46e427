using System.Globalization;
using System.Text;

namespace TypedEvents.Generators;

/// <summary>Names inside the manifest. Different inputs never give the same name.</summary>
internal static class ManifestNames
{
    public const string Namespace = "TypedEvents.Generated";

    /// <summary>The class of an assembly's manifest: letters and digits are kept and dots become <c>_</c>; for anything else a hash is added.</summary>
    public static string Class(string assemblyName)
    {
        StringBuilder name = new(assemblyName.Length + 16);
        bool isExact = true;
        foreach (char c in assemblyName)
        {
            bool isPlain = c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');
            isExact &= isPlain || c == '.';
            name.Append(isPlain ? c : '_');
        }

        if (!isExact)
        {
            name.Append('_').Append(StableHash.Compute(assemblyName).ToString("x16", CultureInfo.InvariantCulture));
        }

        if (name.Length == 0 || char.IsDigit(name[0]))
        {
            name.Insert(0, '_');
        }

        return name.Append("EventManifest").ToString();
    }

    /// <summary>The nested class that registers the handlers of a type.</summary>
    public static string Handlers(string metadataName) => Nested("Handlers_", metadataName);

    /// <summary>The nested class that implements a client.</summary>
    public static string Client(string metadataName) => Nested("Client_", metadataName);

    private static string Nested(string prefix, string metadataName)
    {
        StringBuilder name = new(prefix);
        foreach (char c in metadataName)
        {
            // No identifier begins with a digit, so what follows a dot never looks like an escape.
            _ = c switch
            {
                '.' => name.Append('_'),
                '_' => name.Append("_0"),
                '+' => name.Append("_1"),
                _ => name.Append(c),
            };
        }

        return name.ToString();
    }
}
