using System;
using System.Threading.Tasks;
using TypedEvents.Tests.Bus;
using TypedEvents.Transports;

namespace TypedEvents.Tests.Pipeline;

/// <summary>Code of the application inside a contract that throws would throw on every redelivery: the message must not come again.</summary>
public sealed class ThrowingContractTests
{
    [Theory]
    [InlineData(101, DeadLetterReason.Undecodable, typeof(ArgumentOutOfRangeException))]
    [InlineData(-1, DeadLetterReason.Invalid, typeof(NotSupportedException))]
    public async Task Deliver_ContractThrows_IsDeadAtOnce(int value, DeadLetterReason reason, Type exception)
    {
        await using BusHost host = await BusHost.StartAsync(registry =>
            registry.AddHandler<Rigged>(new HandlerDescriptor("rigged", "tests.rigged"), (_, _) => throw new InvalidOperationException("Must not run.")));

        await host.Transport.DeliverAsync(new MessageHeaders { EventId = Guid.Empty, Topic = "tests.rigged" }, Body(value));

        SettlementCopy copy = Assert.Single(Assert.Single(host.Transport.Settled).Copies);
        Assert.Equal(reason, copy.DeadLetter?.Reason);
        Assert.Equal(exception.FullName, copy.DeadLetter?.ExceptionType);
    }

    // {"value": int16}
    private static byte[] Body(int value) => [0x81, 0xA5, .. "value"u8, 0xD1, (byte)(value >> 8), (byte)value];
}
