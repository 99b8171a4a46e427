using System;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace TypedEvents.RabbitMq.Hosting;

/// <summary>Fills the options from configuration, before code.</summary>
internal sealed class RabbitMqOptionsSetup(IServiceProvider services) : IConfigureOptions<RabbitMqOptions>
{
    private const string ConnectionStringName = "typedevents-rabbitmq";

    public void Configure(RabbitMqOptions options)
    {
        if (services.GetService<IConfiguration>() is not { } configuration)
        {
            return;
        }

        options.ConnectionString = configuration.GetConnectionString(ConnectionStringName);
        configuration.GetSection(RabbitMqOptions.SectionName).Bind(options);
    }
}
