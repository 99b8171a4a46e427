using System.Text.Json;
using System.Text.Json.Serialization;
using TypedEvents;

namespace Corpus.JsonContent;

[TchuEvent("form.submitted", Format = WireFormat.Json)]
public sealed partial record FormSubmitted
{
    public required string Form { get; init; }

    [JsonPropertyName("payload")]
    public JsonElement Content { get; init; }

    [JsonIgnore]
    public string Summary => $"{Form}: {Content}";
}

public static class Forms
{
    [Subscribe]
    public static void On(FormSubmitted form, Utf8JsonWriter writer) => form.Content.WriteTo(writer);
}
