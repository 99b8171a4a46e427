using System.Text.Json;
using TypedEvents.Serialization;

namespace TypedEvents.Wire.Tests;

internal delegate void WriteScalar<in T>(ref MessagePackWriter writer, T value);

internal delegate T ReadScalar<out T>(ref MessagePackReader reader);

internal delegate ref byte FastReadScalar<T>(ref byte p, ref byte end, scoped ref MessagePackReader reader, out T value);

internal delegate void WriteJsonScalar<in T>(Utf8JsonWriter writer, T value);

internal delegate T ReadJsonScalar<out T>(ref JsonWireReader reader);
