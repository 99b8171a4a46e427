using System;
using System.IO;

namespace TypedEvents.Tests.Versions;

/// <summary>The bytes of the past cannot get lost unseen.</summary>
public sealed class WrittenMessagesTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("typedevents-written");

    private string File => Path.Combine(_folder.FullName, "messages.br");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Read_WhatWasWritten_IsTheSame()
    {
        byte[][] messages = [[1, 2, 3], [], new byte[1000]];
        WrittenMessages.Write(File, messages);

        Assert.Equal(messages, WrittenMessages.Read(File));
    }

    [Fact]
    public void Read_Missing_Throws()
    {
        InvalidDataException exception = Assert.Throws<InvalidDataException>(() => WrittenMessages.Read(Path.Combine(_folder.FullName, "none", "messages.br")));

        Assert.EndsWith("is missing. Take it back from the history; for a new version write it by TYPEDEVENTS_UPDATE_WRITTEN=1.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_Truncated_Throws()
    {
        byte[] whole = System.IO.File.ReadAllBytes(WrittenMessages.PathOf(1, WireFormat.MessagePack));
        Assert.Equal(1000, WrittenMessages.Read(WrittenMessages.PathOf(1, WireFormat.MessagePack)).Count);

        foreach (int length in new[] { 0, 1, 100, whole.Length / 2, whole.Length - 100 })
        {
            System.IO.File.WriteAllBytes(File, whole[..length]);
            Assert.Throws<InvalidDataException>(() => WrittenMessages.Read(File));
        }
    }

    [Fact]
    public void Write_FileThatExists_LeavesIt()
    {
        WrittenMessages.Write(File, [[1]]);

        Assert.Throws<IOException>(() => WrittenMessages.Write(File, [[2]]));
        Assert.Equal([[1]], WrittenMessages.Read(File));
    }
}
