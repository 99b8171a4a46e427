using System.Text.Json;
using TypedEvents.CompilerServices;

namespace TypedEvents.Serialization;

public ref partial struct JsonWireReader
{
    /// <summary>Reads free-form content; no object in it may have a name twice.</summary>
    public JsonElement ReadJsonElement()
    {
        // A first walk over a copy of the reader holds the content to the limits.
        JsonWireReader probe = this;
        probe.Skip();
        int start = Offset;
        if (JsonNames.AnyRepeated(new Utf8JsonReader(_body[start..(int)probe._json.BytesConsumed])))
        {
            ThrowAt(start, EventDecodeError.DuplicateKey, DecodeFault.Duplicate, null);
        }

        return JsonElement.ParseValue(ref _json);
    }
}
