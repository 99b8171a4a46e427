using System.Text.Json;
using TypedEvents.CompilerServices;
using TypedEvents.Serialization;

namespace TypedEvents;

/// <summary>A type with a wire contract. Implemented by the generator for every record with a TypedEvents attribute.</summary>
/// <typeparam name="TSelf">The record itself.</typeparam>
public interface IWireType<TSelf>
    where TSelf : IWireType<TSelf>
{
    /// <summary>Writes the value as MessagePack.</summary>
    static abstract void Write(ref MessagePackWriter writer, in TSelf value);

    /// <summary>Reads a value from MessagePack.</summary>
    /// <exception cref="EventDecodeException">The bytes are not a valid value of this type.</exception>
    static abstract TSelf Read(ref MessagePackReader reader);

    /// <summary>Writes the value as JSON.</summary>
    static abstract void WriteJson(Utf8JsonWriter writer, in TSelf value);

    /// <summary>Reads a value from JSON.</summary>
    /// <exception cref="EventDecodeException">The bytes are not a valid value of this type.</exception>
    static abstract TSelf ReadJson(ref JsonWireReader reader);

    /// <summary>Adds every violated validation attribute of the value and what it contains.</summary>
    static abstract void Validate(in TSelf value, ref ValidationErrors errors);
}
