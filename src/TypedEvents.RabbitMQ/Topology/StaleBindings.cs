using System;
using System.Collections.Generic;
using System.IO;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using RabbitMQ.Client;
using TypedEvents.RabbitMq.Connections;
using TypedEvents.RabbitMq.Telemetry;

namespace TypedEvents.RabbitMq.Topology;

/// <summary>Finds bindings that an earlier version of the service left behind. AMQP cannot list bindings, the management plugin can.</summary>
internal sealed class StaleBindings(TransportCore core, ConnectionSettings settings, RabbitMqNames names)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>What the last check said, for health data.</summary>
    public string State { get; private set; } = "not checked";

    /// <summary>Reports or removes them. A management plugin that does not answer stops nothing.</summary>
    public async Task CheckAsync(Session session, IReadOnlyCollection<string> bindings)
    {
        if (core.Options.ManagementUri is not { } management)
        {
            RabbitLog.StaleBindingsUnchecked(core.Logger, names.Queue, $"{RabbitMqOptions.SectionName}:ManagementUri is not set", null);
            return;
        }

        List<string> stale;
        try
        {
            stale = await FindAsync(new Uri(management), bindings).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or OperationCanceledException or JsonException or KeyNotFoundException or InvalidOperationException or UriFormatException)
        {
            RabbitLog.StaleBindingsUnchecked(core.Logger, names.Queue, "the management plugin did not answer", exception);
            return;
        }

        State = stale.Count == 0 ? "none" : core.Options.RemoveStaleBindings ? "removed" : string.Join(", ", stale);
        foreach (string key in stale)
        {
            if (core.Options.RemoveStaleBindings)
            {
                await RemoveAsync(session, key).ConfigureAwait(false);
            }

            RabbitLog.StaleBinding(core.Logger, names.Queue, key, core.Options.RemoveStaleBindings ? "it was removed" : $"remove it, or set {RabbitMqOptions.SectionName}:RemoveStaleBindings");
        }
    }

    private async Task RemoveAsync(Session session, string key)
    {
        IChannel channel = await session.OpenOwnChannelAsync().ConfigureAwait(false);
        await channel.QueueUnbindAsync(names.Queue, names.Exchange, key, arguments: null, CancellationToken.None).WaitAsync(Patience).ConfigureAwait(false);
        await channel.CloseAsync(CancellationToken.None).WaitAsync(Patience).ConfigureAwait(false);
    }

    private async Task<List<string>> FindAsync(Uri management, IReadOnlyCollection<string> bindings)
    {
        HashSet<string> wanted = new(bindings, StringComparer.Ordinal);
        List<string> stale = [];
        Uri address = new($"{management.ToString().TrimEnd('/')}/api/queues/{Uri.EscapeDataString(settings.VirtualHost)}/{Uri.EscapeDataString(names.Queue)}/bindings");
        using HttpClient client = new() { Timeout = Patience };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{settings.UserName}:{settings.Password}")));
        using Stream json = await client.GetStreamAsync(address).ConfigureAwait(false);
        using JsonDocument found = await JsonDocument.ParseAsync(json).ConfigureAwait(false);
        foreach (JsonElement binding in found.RootElement.EnumerateArray())
        {
            if (binding.GetProperty("source").GetString() == names.Exchange && binding.GetProperty("routing_key").GetString() is { } key && !wanted.Contains(key))
            {
                stale.Add(key);
            }
        }

        return stale;
    }
}
