using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using TypedEvents.RabbitMq.Topology;

namespace TypedEvents.Cli.Topology;

/// <summary>Writes definitions as <c>rabbitmqctl import_definitions</c> and the management plugin take them. The same topology gives the same bytes.</summary>
internal static class DefinitionsWriter
{
    public static string Write(TopologyExport export)
    {
        RabbitMqTopology topology = new(export.Names, export.QueueType);
        using MemoryStream text = new();
        using (Utf8JsonWriter json = new(text, new JsonWriterOptions { Indented = true, IndentSize = 2, NewLine = "\n" }))
        {
            json.WriteStartObject();
            WriteExchanges(json, topology, export.VirtualHost);
            WriteQueues(json, topology, export.VirtualHost);
            WriteBindings(json, topology, export);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(text.GetBuffer().AsSpan(0, (int)text.Length)) + '\n';
    }

    private static void WriteExchanges(Utf8JsonWriter json, RabbitMqTopology topology, string virtualHost)
    {
        json.WriteStartArray("exchanges");
        foreach (ExchangeDefinition exchange in topology.Exchanges.OrderBy(exchange => exchange.Name, StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString("name", exchange.Name);
            json.WriteString("vhost", virtualHost);
            json.WriteString("type", exchange.Type);
            json.WriteBoolean("durable", true);
            json.WriteBoolean("auto_delete", false);
            json.WriteBoolean("internal", false);
            WriteArguments(json, []);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteQueues(Utf8JsonWriter json, RabbitMqTopology topology, string virtualHost)
    {
        json.WriteStartArray("queues");
        foreach (QueueDefinition queue in topology.Queues.Concat(DelayLadder.Rungs.Select(topology.DelayQueue)).OrderBy(queue => queue.Name, StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString("name", queue.Name);
            json.WriteString("vhost", virtualHost);
            json.WriteBoolean("durable", queue.Durable);
            json.WriteBoolean("auto_delete", queue.AutoDelete);
            WriteArguments(json, queue.Arguments);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteBindings(Utf8JsonWriter json, RabbitMqTopology topology, TopologyExport export)
    {
        IEnumerable<BindingDefinition> bindings = topology.Bindings(export.Topics)
            .OrderBy(binding => binding.Exchange, StringComparer.Ordinal)
            .ThenBy(binding => binding.Queue, StringComparer.Ordinal)
            .ThenBy(binding => binding.RoutingKey, StringComparer.Ordinal);
        json.WriteStartArray("bindings");
        foreach (BindingDefinition binding in bindings)
        {
            json.WriteStartObject();
            json.WriteString("source", binding.Exchange);
            json.WriteString("vhost", export.VirtualHost);
            json.WriteString("destination", binding.Queue);
            json.WriteString("destination_type", "queue");
            json.WriteString("routing_key", binding.RoutingKey);
            WriteArguments(json, []);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteArguments(Utf8JsonWriter json, IEnumerable<KeyValuePair<string, object?>> arguments)
    {
        json.WriteStartObject("arguments");
        foreach ((string name, object? value) in arguments.OrderBy(argument => argument.Key, StringComparer.Ordinal))
        {
            switch (value)
            {
                case string text:
                    json.WriteString(name, text);
                    break;
                case int number:
                    json.WriteNumber(name, number);
                    break;
                case long number:
                    json.WriteNumber(name, number);
                    break;
                case bool flag:
                    json.WriteBoolean(name, flag);
                    break;
                default:
                    throw new NotSupportedException($"The argument '{name}' has a value of a kind that definitions do not have: {value ?? "null"}.");
            }
        }

        json.WriteEndObject();
    }
}
