using System;
using System.Buffers;
using System.IO;
using System.Text.Json;
using TypedEvents.Schema;
using TypedEvents.Serialization;

namespace TypedEvents.Cli.Golden;

/// <summary>
/// The folder of the samples: <c>topic.v1.msgpack</c> and <c>topic.v1.json</c> of an event, <c>topic.rpc.v1…</c> of a request, <c>topic.rpc.v1.reply…</c> of its reply.
/// </summary>
/// <param name="path">The folder; created when it is not there.</param>
internal sealed class SampleFolder(string path)
{
    public string Path { get; } = path;

    /// <summary>Writes the samples of a version that are not there yet.</summary>
    /// <returns>How many.</returns>
    /// <exception cref="CommandException">The folder cannot be written.</exception>
    public int Add(SchemaVersion version)
    {
        SampleBuilder builder = new(version);
        string name = $"{version.Topic}{(version.IsRequest ? ".rpc" : "")}.v{version.Version}";
        return Add(name, builder.Build()) + (version.IsRequest ? Add(name + ".reply", builder.BuildReply()) : 0);
    }

    private int Add(string name, object? sample) =>
        Write(name + ".msgpack", output =>
        {
            MessagePackWriter writer = new(output);
            MessagePackSample.Write(ref writer, sample);
            writer.Flush();
        }) + Write(name + ".json", output =>
        {
            using Utf8JsonWriter writer = new(output, new JsonWriterOptions { Indented = true, NewLine = "\n" });
            JsonSample.Write(writer, sample);
        });

    private int Write(string name, Action<IBufferWriter<byte>> write)
    {
        string file = System.IO.Path.Combine(Path, name);
        try
        {
            if (File.Exists(file))
            {
                return 0;
            }

            ArrayBufferWriter<byte> bytes = new();
            write(bytes);
            Directory.CreateDirectory(Path);
            File.WriteAllBytes(file, bytes.WrittenSpan);
            return 1;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new CommandException(ExitCodes.BadUsage, $"Cannot write '{file}': {exception.Message} Name a folder that can be written with --output.", exception);
        }
    }
}
