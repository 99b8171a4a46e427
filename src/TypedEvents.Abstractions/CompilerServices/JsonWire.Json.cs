using System.Text.Json;

namespace TypedEvents.CompilerServices;

public static partial class JsonWire
{
    /// <summary>Writes free-form content as it is; what MessagePack would refuse is refused here too.</summary>
    public static void WriteJsonElement(Utf8JsonWriter writer, JsonElement value, string member)
    {
        JsonContent.Check(value, member);
        value.WriteTo(writer);
    }
}
