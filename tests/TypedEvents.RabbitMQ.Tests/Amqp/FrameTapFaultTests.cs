using System;
using System.Linq;
using TypedEvents.RabbitMq.Amqp;

namespace TypedEvents.RabbitMQ.Tests.Amqp;

/// <summary>What a broker never sends ends the connection, with a reason.</summary>
public sealed class FrameTapFaultTests
{
    private const int MaxBody = 1024;

    private static byte[] Deliver => FrameBytes.Deliver(1, 1, false, "e", "k");

    [Fact]
    public void Frame_WithoutItsEnd_Throws()
    {
        byte[] frame = FrameBytes.Confirm(1, 1, false, true);
        frame[^1] = 0;

        Assert.Contains("without its end", Refusal(frame), StringComparison.Ordinal);
    }

    [Fact]
    public void Frame_OfAnUnknownType_Throws()
    {
        Assert.Contains("unknown type 7", Refusal(FrameBytes.Frame(7, 0)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(21)]
    [InlineData(22)]
    public void Frame_ThatIsTls_SaysHowToUseIt(byte type)
    {
        string refusal = Refusal([type, 3, 3, 0, 2, 2, 10]);

        Assert.Contains("speaks TLS", refusal, StringComparison.Ordinal);
        Assert.Contains("TypedEvents:RabbitMq:Tls:Enabled", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void Frame_LargerThanAnyMessage_Throws()
    {
        Assert.Contains("frame of 4294967295 bytes", Refusal([1, 0, 1, 255, 255, 255, 255]), StringComparison.Ordinal);
    }

    [Fact]
    public void Method_ShorterThanItsId_Throws()
    {
        Assert.Contains("method of 3 bytes", Refusal(FrameBytes.Frame(AmqpFrame.Method, 1, 0, 60, 0)), StringComparison.Ordinal);
    }

    [Fact]
    public void Method_CutOff_Throws()
    {
        Assert.Contains("ends within a value", Refusal(FrameBytes.Frame(AmqpFrame.Method, 1, 0, 60, 0, 80, 1)), StringComparison.Ordinal);
    }

    [Fact]
    public void Deliver_CutOff_Throws()
    {
        Assert.Contains("ends within a value", Refusal([.. FrameBytes.Frame(AmqpFrame.Method, 1, 0, 60, 0, 60, 9), .. FrameBytes.Header(1, 0, [0, 0])]), StringComparison.Ordinal);
    }

    [Fact]
    public void Header_CutOff_Throws()
    {
        Assert.Contains("ends within a value", Refusal([.. Deliver, .. FrameBytes.Frame(AmqpFrame.Header, 1, 0, 60, 0)]), StringComparison.Ordinal);
    }

    [Fact]
    public void Header_OfATooLargeMessage_Throws()
    {
        Assert.Contains("message of 1025 bytes", Refusal([.. Deliver, .. FrameBytes.Header(1, MaxBody + 1, [0, 0])]), StringComparison.Ordinal);
    }

    [Fact]
    public void Header_Twice_Throws()
    {
        byte[] header = FrameBytes.Header(1, 2, [0, 0]);

        Assert.Contains("second header", Refusal([.. Deliver, .. header, .. header]), StringComparison.Ordinal);
    }

    [Fact]
    public void Body_BeforeItsHeader_Throws()
    {
        Assert.Contains("without its header", Refusal([.. Deliver, .. FrameBytes.Frame(AmqpFrame.Body, 1)]), StringComparison.Ordinal);
    }

    [Fact]
    public void Body_BeforeItsHeaderInALaterMessage_Throws()
    {
        byte[] first = [.. Deliver, .. FrameBytes.Header(1, 2, [0, 0]), .. FrameBytes.Frame(AmqpFrame.Body, 1, 1, 2)];

        Assert.Contains("without its header", Refusal([.. first, .. Deliver, .. FrameBytes.Frame(AmqpFrame.Body, 1, 3, 4)]), StringComparison.Ordinal);
    }

    [Fact]
    public void Body_LongerThanItsHeaderSays_Throws()
    {
        byte[] start = [.. Deliver, .. FrameBytes.Header(1, 2, [0, 0])];

        Assert.Contains("more of a message", Refusal([.. start, .. FrameBytes.Frame(AmqpFrame.Body, 1, 1, 2, 3)]), StringComparison.Ordinal);
        Assert.Contains("more of a message", Refusal([.. start, .. FrameBytes.Frame(AmqpFrame.Body, 1, 1), .. FrameBytes.Frame(AmqpFrame.Body, 1, 2, 3)]), StringComparison.Ordinal);
    }

    [Fact]
    public void Message_WithinAMessage_Throws()
    {
        Assert.Contains("within another", Refusal([.. Deliver, .. Deliver]), StringComparison.Ordinal);
    }

    [Fact]
    public void Heartbeat_WithinAMessageOfItsChannel_Throws()
    {
        Assert.Contains("frame of type 8", Refusal([.. Deliver, .. FrameBytes.Frame(AmqpFrame.Heartbeat, 1)]), StringComparison.Ordinal);
    }

    [Fact]
    public void Stream_WithRandomFaults_ThrowsNothingElse()
    {
        int refused = 0;
        for (int seed = 0; seed < 2000; seed++)
        {
            Random random = new(seed);
            byte[] stream = new FrameScript(seed).Stream;
            for (int faults = 1 + random.Next(3); faults > 0 && stream.Length > 0; faults--)
            {
                stream[random.Next(stream.Length)] = (byte)random.Next(256);
            }

            refused += TryRun(stream) is null ? 0 : 1;
        }

        Assert.InRange(refused, 200, 2000);
    }

    private static string Refusal(byte[] stream) => TryRun(stream)?.Message ?? "nothing was thrown";

    private static AmqpFormatException? TryRun(byte[] stream)
    {
        FrameTap tap = new(MaxBody, new HeartbeatTuning());
        foreach (ushort channel in FrameScript.TappedChannels)
        {
            tap.Attach(channel, new RecordingSink());
        }

        byte[] client = new byte[64 * 1024];
        try
        {
            foreach (byte[] piece in stream.Chunk(100))
            {
                piece.CopyTo(tap.Free.Span);
                tap.Add(piece.Length);
                while (tap.Process(client) > 0)
                {
                }
            }

            return null;
        }
        catch (AmqpFormatException exception)
        {
            return exception;
        }
    }
}
