using System;
using System.Collections.Generic;
using TypedEvents.Pipeline;
using TypedEvents.Tests.Bus;

namespace TypedEvents.Tests.Pipeline;

public sealed class HandlerPoliciesTests
{
    private static readonly HandlerDescriptor Plain = new("shop.Orders.On@order.placed", "order.placed");

    private static readonly HandlerDescriptor Attributed = Plain with
    {
        Retry = new RetryAttribute { Immediate = 1, Delayed = 3, BaseDelaySeconds = 2, MaxDelaySeconds = 20 },
        Timeout = new TimeoutAttribute(7),
    };

    private readonly TypedEventsOptions _options = new();
    private readonly List<HandlerConfiguration> _code = [];

    [Fact]
    public void Resolve_NothingSaid_TakesTheBusOptions()
    {
        _options.HandlerTimeout = TimeSpan.FromSeconds(9);

        Assert.Equal(
            new HandlerPolicy(2, 5, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(5), TimeSpan.FromSeconds(9)),
            Resolve(Plain));
    }

    [Fact]
    public void Resolve_Attributes_WinOverTheBusOptions()
    {
        _options.HandlerTimeout = TimeSpan.FromSeconds(9);

        Assert.Equal(
            new HandlerPolicy(1, 3, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(7)),
            Resolve(Attributed));
    }

    [Fact]
    public void Resolve_Options_WinOverAttributesAndTheIdOverTheTopic()
    {
        _options.Handlers["order.placed"] = new HandlerOptions { Immediate = 10, Delayed = 11 };
        _options.Handlers["SHOP.Orders.On@order.placed"] = new HandlerOptions { Delayed = 12 };

        HandlerPolicy policy = Resolve(Attributed);

        Assert.Equal((10, 12, TimeSpan.FromSeconds(2)), (policy.Immediate, policy.Delayed, policy.BaseDelay));
    }

    [Fact]
    public void Resolve_Code_WinsOverOptionsAndSeesThem()
    {
        _options.Handlers[Plain.Id] = new HandlerOptions { Immediate = 10 };
        _code.Add(new HandlerConfiguration(Plain.Id, handler => handler.Immediate++));
        _code.Add(new HandlerConfiguration("order.placed", handler => handler.Timeout = TimeSpan.FromSeconds(3)));

        HandlerPolicy policy = Resolve(Plain);

        Assert.Equal((11, TimeSpan.FromSeconds(3)), (policy.Immediate, policy.Timeout));
    }

    [Fact]
    public void Resolve_Responder_IsNotRetriedUnlessItsOwnPolicySaysSoAndNeverLater()
    {
        Assert.Equal((0, 0), Retries(new HandlerPolicies(_options, _code).Resolve(Plain, HandlerKind.Responder)));
        Assert.Equal((1, 0), Retries(new HandlerPolicies(_options, _code).Resolve(Attributed, HandlerKind.Responder)));
    }

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(101, 1)]
    [InlineData(1, 0)]
    [InlineData(1, 25 * 86_400)]
    public void Resolve_OutOfRange_NamesTheHandler(int immediate, double timeout)
    {
        HandlerDescriptor descriptor = Plain with { Retry = new RetryAttribute { Immediate = immediate }, Timeout = new TimeoutAttribute(timeout) };

        Assert.Contains(Plain.Id, Assert.Throws<InvalidOperationException>(() => Resolve(descriptor)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.0, 0)]
    [InlineData(0.999, 4)]
    public void Delay_FullJitter_IsDrawnBelowABoundThatDoublesUpToTheMaximum(double drawn, double bound)
    {
        HandlerPolicy policy = new(0, 100, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(30), null);

        Assert.Equal(drawn * bound, policy.Delay(3, new ConstantRandomSource(drawn)).TotalSeconds, 3);
        Assert.Equal(drawn * 30, policy.Delay(100, new ConstantRandomSource(drawn)).TotalSeconds, 3);
    }

    private HandlerPolicy Resolve(HandlerDescriptor descriptor) => new HandlerPolicies(_options, _code).Resolve(descriptor, HandlerKind.Event);

    private static (int Immediate, int Delayed) Retries(HandlerPolicy policy) => (policy.Immediate, policy.Delayed);
}
