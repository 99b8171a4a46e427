using System;
using System.Threading;
using System.Threading.Tasks;
using TypedEvents.Generators.Tests.Registration;

namespace TypedEvents.Generators.Tests.Handlers;

public sealed class HandlerRunTests(HandlerShapes shapes) : IClassFixture<HandlerShapes>
{
    [Theory]
    [InlineData("void", "t.one")]
    [InlineData("task", "t.one")]
    [InlineData("async", "t.one")]
    [InlineData("value task", "t.one")]
    [InlineData("in", "t.one")]
    [InlineData("context", "correlation")]
    [InlineData("token", "token")]
    [InlineData("any order", "noontest.topic")]
    [InlineData("optional", "noon,,")]
    [InlineData("defaults", "-3,a\"b,1.50,Friday,True,0.5,True")]
    [InlineData("keyword", "t.one")]
    [InlineData("instance", "noont.one")]
    [InlineData("instance async", "noont.one")]
    [InlineData("record", "noon")]
    [InlineData("struct", "1")]
    [InlineData("record struct", "noon")]
    [InlineData("required", "required")]
    [InlineData("dispose", "call,disposed")]
    [InlineData("dispose async", "call,disposed")]
    [InlineData("dispose struct", "disposed after 1")]
    [InlineData("async dispose", "call,disposed")]
    [InlineData("async dispose async", "call,disposed")]
    public async Task Invoke_Shape_CallsTheHandler(string id, string expected)
    {
        await InvokeAsync(id);

        Assert.Equal(expected, shapes.TakeLog());
    }

    [Fact]
    public async Task Invoke_HandlerStillRunning_DoesNotDisposeItsClass()
    {
        Task running = InvokeAsync("dispose gated");
        Assert.Equal("", shapes.TakeLog());

        shapes.OpenGate();
        await running;

        Assert.Equal("call,disposed", shapes.TakeLog());
    }

    [Fact]
    public async Task Invoke_HandlerFails_DisposesItsClass()
    {
        await Assert.ThrowsAsync<FormatException>(() => InvokeAsync("dispose failed"));

        Assert.Equal("disposed", shapes.TakeLog());
    }

    [Fact]
    public async Task Invoke_MissingService_NamesHandlerAndService()
    {
        InvalidOperationException exception = await Assert.ThrowsAsync<InvalidOperationException>(() => InvokeAsync("missing"));

        Assert.StartsWith("Handler 'missing' needs the service 'IMissing', which is not registered.", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("void", false)]
    [InlineData("context", false)]
    [InlineData("any order", true)]
    [InlineData("optional", true)]
    [InlineData("defaults", false)]
    [InlineData("instance", true)]
    [InlineData("struct", false)]
    [InlineData("required", false)]
    public void Register_Shape_SaysWhetherItNeedsServices(string id, bool expected) =>
        Assert.Equal(expected, shapes.Registry.Handlers[id].NeedsServices);

    private Task InvokeAsync(string id)
    {
        CancellationToken token = new CancellationTokenSource().Token;
        return shapes.Registry.InvokeAsync(id, Messages.Envelope("t.one"), Messages.Context(id, new FakeServices(shapes.Clock), token)).AsTask();
    }
}
