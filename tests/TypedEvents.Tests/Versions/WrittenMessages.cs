using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Runtime.CompilerServices;

namespace TypedEvents.Tests.Versions;

/// <summary>Bytes that a release of the past has written, kept in a file: their number, then each with its length before it, compressed.</summary>
internal static class WrittenMessages
{
    /// <summary>The environment variable that writes the files that are missing when it is 1. One that exists is the past and never changes.</summary>
    public const string UpdateVariable = "TYPEDEVENTS_UPDATE_WRITTEN";

    /// <summary>The file of a version and format.</summary>
    public static string PathOf(int version, WireFormat format, [CallerFilePath] string sourceFile = "") =>
        Path.Combine(Path.GetDirectoryName(sourceFile)!, "Written", $"measured.v{version}.{(format == WireFormat.Json ? "json" : "msgpack")}.br");

    /// <summary>The messages in a file.</summary>
    /// <exception cref="InvalidDataException">It is missing or not whole.</exception>
    public static IReadOnlyList<byte[]> Read(string path)
    {
        try
        {
            using FileStream file = File.OpenRead(path);
            using BrotliStream stream = new(file, CompressionMode.Decompress);
            byte[][] messages = new byte[ReadLength(stream)][];
            for (int i = 0; i < messages.Length; i++)
            {
                messages[i] = new byte[ReadLength(stream)];
                stream.ReadExactly(messages[i]);
            }

            return stream.ReadByte() < 0 ? messages : throw new InvalidDataException($"'{path}' holds more than its {messages.Length} messages.");
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new InvalidDataException($"'{path}' is missing. Take it back from the history; for a new version write it by {UpdateVariable}=1.", exception);
        }
        catch (Exception exception) when (exception is EndOfStreamException or InvalidOperationException)
        {
            throw new InvalidDataException($"'{path}' is not whole. Take it back from the history.", exception);
        }
    }

    /// <summary>Writes a file.</summary>
    public static void Write(string path, IReadOnlyList<byte[]> messages)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using FileStream file = new(path, FileMode.CreateNew);
        using BrotliStream stream = new(file, CompressionLevel.SmallestSize);
        WriteLength(stream, messages.Count);
        foreach (byte[] message in messages)
        {
            WriteLength(stream, message.Length);
            stream.Write(message);
        }
    }

    private static int ReadLength(Stream stream)
    {
        Span<byte> length = stackalloc byte[sizeof(ushort)];
        stream.ReadExactly(length);
        return BinaryPrimitives.ReadUInt16LittleEndian(length);
    }

    private static void WriteLength(Stream stream, int value)
    {
        Span<byte> length = stackalloc byte[sizeof(ushort)];
        BinaryPrimitives.WriteUInt16LittleEndian(length, checked((ushort)value));
        stream.Write(length);
    }
}
