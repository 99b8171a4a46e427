namespace TypedEvents.Generators.Tests.Contracts.Matrix;

/// <summary>C# text of a check that a value survives both formats and that its bytes are stable.</summary>
internal static class RoundTripSource
{
    public const string Text = """
        #nullable enable
        using System;
        using System.Buffers;
        using System.Collections;
        using System.Collections.Generic;
        using System.Linq;
        using System.Reflection;
        using System.Text.Json;
        using TypedEvents;
        using TypedEvents.Serialization;

        public static class RoundTrip
        {
            public static void Check<T>(T value, List<string> failures)
                where T : IEvent<T>
            {
                Check(value, WireFormat.MessagePack, failures);
                Check(value, WireFormat.Json, failures);
            }

            private static void Check<T>(T value, WireFormat format, List<string> failures)
                where T : IEvent<T>
            {
                byte[] bytes = Encode(value, format);
                T decoded = EventSerializer.Decode<T>(bytes, format);
                foreach (PropertyInfo property in typeof(T).GetProperties())
                {
                    if (!Same(property.GetValue(value), property.GetValue(decoded)))
                    {
                        failures.Add($"{typeof(T).Name}.{property.Name} ({property.PropertyType}) as {format}");
                    }
                }

                if (!bytes.AsSpan().SequenceEqual(Encode(decoded, format)))
                {
                    failures.Add($"{typeof(T).Name} encodes differently after decoding, as {format}");
                }
            }

            private static byte[] Encode<T>(T value, WireFormat format)
                where T : IEvent<T>
            {
                ArrayBufferWriter<byte> buffer = new();
                EventSerializer.Encode(value, buffer, format);
                return buffer.WrittenSpan.ToArray();
            }

            private static bool Same(object? left, object? right) => (left, right) switch
            {
                (null, null) => true,
                (string a, string b) => a == b,
                (decimal a, decimal b) => decimal.GetBits(a).SequenceEqual(decimal.GetBits(b)),
                (DateTime a, DateTime b) => a == b && a.Kind == b.Kind,
                (DateTimeOffset a, DateTimeOffset b) => a.EqualsExact(b),
                (ReadOnlyMemory<byte> a, ReadOnlyMemory<byte> b) => a.Span.SequenceEqual(b.Span),
                (JsonElement a, JsonElement b) => JsonElement.DeepEquals(a, b),
                (IDictionary a, IDictionary b) => a.Count == b.Count && a.Keys.Cast<object>().All(key => b.Contains(key) && Same(a[key], b[key])),
                (IEnumerable a, IEnumerable b) => a.Cast<object?>().Count() == b.Cast<object?>().Count() && a.Cast<object?>().Zip(b.Cast<object?>()).All(pair => Same(pair.First, pair.Second)),
                _ => Equals(left, right),
            };
        }
        """;
}
