using System;
using System.Buffers.Binary;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using TypedEvents.RabbitMq.Amqp;

namespace TypedEvents.RabbitMQ.Tests.Amqp;

public sealed class GatheringWriterTests
{
    [Fact]
    public async Task Write_ByManyAtOnce_KeepsFramesWholeAndInTheOrderOfEachWriter()
    {
        const int Writers = 8;
        const int Frames = 2000;
        GatheringStream connection = new();
        GatheringWriter writer = new(connection, () => { }, exception => Assert.Fail(exception.Message));

        await Task.WhenAll(Enumerable.Range(0, Writers).Select(number => Task.Run(() =>
        {
            Random random = new(number);
            for (int frame = 0; frame < Frames; frame++)
            {
                WriteFrame(writer, (ushort)number, frame, random.Next(frame % 500 == 0 ? 200_000 : 200));
            }
        })));
        await writer.FlushAsync();

        int[] next = new int[Writers];
        ReadOnlySpan<byte> sent = connection.Take();
        while (!sent.IsEmpty)
        {
            ushort number = BinaryPrimitives.ReadUInt16BigEndian(sent[1..]);
            int total = BinaryPrimitives.ReadInt32BigEndian(sent[3..]) + AmqpFrame.Overhead;
            Assert.Equal(next[number]++, BinaryPrimitives.ReadInt32BigEndian(sent[AmqpFrame.Prefix..]));
            Assert.Equal(-1, sent[(AmqpFrame.Prefix + 4)..(total - 1)].IndexOfAnyExcept((byte)number));
            Assert.Equal(AmqpFrame.End, sent[total - 1]);
            sent = sent[total..];
        }

        Assert.All(next, count => Assert.Equal(Frames, count));
        Assert.InRange(connection.Writes, 1, Writers * Frames / 2);
    }

    [Fact]
    public async Task Write_WhenTheConnectionIsBroken_ThrowsAndSaysSoOnce()
    {
        int failures = 0;
        TaskCompletionSource<Exception> failed = new();
        GatheringStream connection = new() { Fault = new IOException("cut") };
        GatheringWriter writer = new(connection, () => { }, exception =>
        {
            Interlocked.Increment(ref failures);
            failed.SetResult(exception);
        });

        writer.Write([1]);
        await writer.FlushAsync();

        Assert.Equal("cut", (await failed.Task).Message);
        Assert.Equal("cut", Assert.Throws<IOException>(() => writer.Write([2])).Message);
        Assert.True(writer.FlushAsync().IsCompletedSuccessfully);
        Assert.Equal(1, failures);
    }

    [Fact]
    public async Task Write_WhatThrows_AddsNothing()
    {
        GatheringStream connection = new();
        GatheringWriter writer = new(connection, () => { }, exception => Assert.Fail(exception.Message));

        Assert.Throws<ArgumentException>(() => writer.Write(10, 0, (buffer, _) =>
        {
            buffer.Fill(9);
            throw new ArgumentException("too long");
        }));
        writer.Write([1, 2]);
        await writer.FlushAsync();

        Assert.Equal([1, 2], connection.Take());
    }

    [Fact]
    public async Task IsCongested_WhenMuchWaits_AndWritableOnceItIsTaken()
    {
        TaskCompletionSource gate = new();
        TaskCompletionSource writable = new(TaskCreationOptions.RunContinuationsAsynchronously);
        GatheringStream connection = new() { Gate = gate.Task };
        GatheringWriter writer = new(connection, () => writable.TrySetResult(), exception => Assert.Fail(exception.Message));
        byte[] megabyte = new byte[1024 * 1024];

        writer.Write([1]);
        await connection.Begun;
        Assert.False(writer.IsCongested);
        writer.Write(megabyte);
        writer.Write(megabyte);
        Assert.True(writer.IsCongested);
        Assert.False(writable.Task.IsCompleted);
        gate.SetResult();

        await writable.Task;
        await writer.FlushAsync();
        Assert.False(writer.IsCongested);
        Assert.Equal((2 * megabyte.Length) + 1, connection.Take().Length);
    }

    [Fact]
    public async Task Flush_OfNothing_IsDone()
    {
        GatheringWriter writer = new(new GatheringStream(), () => { }, exception => Assert.Fail(exception.Message));

        await writer.FlushAsync();
    }

    private static void WriteFrame(GatheringWriter writer, ushort number, int frame, int size) =>
        writer.Write(size + 4 + AmqpFrame.Overhead, (number, frame, size), static (buffer, state) =>
        {
            AmqpWriter frame = new(buffer);
            int sizeAt = frame.BeginFrame(AmqpFrame.Method, state.number);
            frame.UInt32((uint)state.frame);
            for (int i = 0; i < state.size; i++)
            {
                frame.Byte((byte)state.number);
            }

            frame.EndFrame(sizeAt);
            return frame.Position;
        });
}
