// A program.
using System;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using TypedEvents;

[assembly: TypedEventsClosed]

HostApplicationBuilder builder = Host.CreateApplicationBuilder(args);
builder.Services.AddTypedEvents(options => options.ServiceName = "clock");
using IHost host = builder.Build();
await host.StartAsync();
IEventBus bus = host.Services.GetRequiredService<IEventBus>();
Console.WriteLine(await bus.CallAsync(new AskTime("UTC")));
await bus.PublishAsync(new TimeAsked("UTC"));
await host.StopAsync();

[TchuRpc("time.ask")]
internal sealed partial record AskTime(string Zone) : IRpc<DateTimeOffset>;

[TchuEvent("time.asked")]
internal sealed partial record TimeAsked(string Zone);

internal sealed class TimeHandlers(TimeProvider clock)
{
    [Subscribe]
    public Task<DateTimeOffset> On(AskTime request) => Task.FromResult(clock.GetUtcNow());

    [Subscribe]
    internal void On(TimeAsked asked) => Console.WriteLine($"{asked.Zone} {clock.GetUtcNow()}");
}
