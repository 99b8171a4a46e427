using System;
using System.Linq;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using TypedEvents;
using TypedEvents.RabbitMQ.Worker;
using TypedEvents.Transports;

WorkerSettings settings = WorkerSettings.Parse(args);
HostApplicationBuilder builder = Host.CreateApplicationBuilder();
builder.Logging.ClearProviders().AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
builder.Logging.SetMinimumLevel(LogLevel.Warning);
builder.Services.AddSingleton(settings).AddSingleton<Effects>();
builder.Services.AddTypedEvents(options =>
{
    options.ServiceName = WorkerSettings.Service;
    options.Concurrency = settings.Concurrency;
    options.ShutdownTimeout = TimeSpan.FromSeconds(20);
}).UseRabbitMq(options =>
{
    options.ConnectionString = settings.Address.ToString();
    options.PrefetchPerSlot = settings.PrefetchPerSlot;
    options.MaxDeliveries = settings.MaxDeliveries;
});
ServiceDescriptor transport = builder.Services.Last(service => service.ServiceType == typeof(ITransport));
builder.Services.Replace(ServiceDescriptor.Singleton<ITransport>(services => new KillingTransport(
    (ITransport)transport.ImplementationFactory!(services),
    settings,
    services.GetRequiredService<IHostApplicationLifetime>())));

using IHost host = builder.Build();
host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStarted.Register(() => Console.WriteLine("ready"));
await host.RunAsync();
