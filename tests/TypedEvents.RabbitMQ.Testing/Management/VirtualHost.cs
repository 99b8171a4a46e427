using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace TypedEvents.RabbitMQ.Testing;

/// <summary>
/// A virtual host for one test: what the test declares is seen by nobody else and goes with it. Safe for use by several threads.
/// </summary>
public sealed class VirtualHost : IAsyncDisposable
{
    private readonly ManagementApi _management;
    private readonly List<string> _users = [];

    private VirtualHost(BrokerProcess broker, string name)
    {
        Broker = broker;
        Name = name;
        _management = broker.Management;
    }

    /// <summary>Where it is.</summary>
    public BrokerProcess Broker { get; }

    /// <summary>Its name, unlike any other.</summary>
    public string Name { get; }

    /// <summary>Its address for the user guest, who may do everything.</summary>
    public Uri AmqpUri => Broker.AmqpUri(Name);

    /// <summary>Its address over TLS.</summary>
    public Uri AmqpsUri => Broker.AmqpsUri(Name);

    internal static async Task<VirtualHost> CreateAsync(BrokerProcess broker, CancellationToken cancellationToken)
    {
        VirtualHost host = new(broker, $"test-{Guid.NewGuid():N}");
        await host._management.PutAsync(ManagementApi.Path("vhosts", host.Name), new { }, cancellationToken);
        await host.PermitAsync("guest", Permissions.Everything, cancellationToken);
        return host;
    }

    /// <summary>Adds a user who goes with this virtual host, and returns the address to log in with.</summary>
    public async Task<Uri> CreateUserAsync(string prefix, Permissions permissions, CancellationToken cancellationToken = default)
    {
        string user = $"{prefix}-{Guid.NewGuid():N}";
        lock (_users)
        {
            _users.Add(user);
        }

        await _management.PutAsync(ManagementApi.Path("users", user), new { password = user, tags = "" }, cancellationToken);
        await PermitAsync(user, permissions, cancellationToken);
        return new UriBuilder(AmqpUri) { UserName = user, Password = user }.Uri;
    }

    /// <summary>Adds or replaces what a user may do here.</summary>
    public async Task PermitAsync(string user, Permissions permissions, CancellationToken cancellationToken = default)
    {
        var general = new { permissions.Configure, permissions.Write, permissions.Read };
        await _management.PutAsync(ManagementApi.Path("permissions", Name, user), general, cancellationToken);
        foreach (TopicPermissions topic in permissions.Topics)
        {
            await _management.PutAsync(ManagementApi.Path("topic-permissions", Name, user), topic, cancellationToken);
        }
    }

    /// <summary>A queue, or null if there is none of that name.</summary>
    public Task<QueueState?> QueueAsync(string name, CancellationToken cancellationToken = default)
    {
        return _management.FindAsync<QueueState>(ManagementApi.Path("queues", Name, name), cancellationToken);
    }

    /// <summary>All queues.</summary>
    public Task<IReadOnlyList<QueueState>> QueuesAsync(CancellationToken cancellationToken = default)
    {
        return _management.ListAsync<QueueState>(ManagementApi.Path("queues", Name), cancellationToken);
    }

    /// <summary>Declares a durable queue, for a test of what the broker does when it is there already.</summary>
    public Task DeclareQueueAsync(string name, IReadOnlyDictionary<string, object>? arguments = null, CancellationToken cancellationToken = default)
    {
        var queue = new { durable = true, arguments = arguments ?? new Dictionary<string, object>() };
        return _management.PutAsync(ManagementApi.Path("queues", Name, name), queue, cancellationToken);
    }

    /// <summary>Deletes a queue under its consumers.</summary>
    public Task DeleteQueueAsync(string name, CancellationToken cancellationToken = default)
    {
        return _management.DeleteAsync(ManagementApi.Path("queues", Name, name), cancellationToken);
    }

    /// <summary>Deletes an exchange under its publishers.</summary>
    public Task DeleteExchangeAsync(string name, CancellationToken cancellationToken = default)
    {
        return _management.DeleteAsync(ManagementApi.Path("exchanges", Name, name), cancellationToken);
    }

    /// <summary>The bindings of a queue, without the one to the default exchange that every queue has.</summary>
    public async Task<IReadOnlyList<BindingState>> BindingsAsync(string queue, CancellationToken cancellationToken = default)
    {
        IReadOnlyList<BindingState> all = await _management.ListAsync<BindingState>(ManagementApi.Path("queues", Name, queue, "bindings"), cancellationToken);
        return [.. all.Where(binding => binding.Source.Length > 0)];
    }

    /// <summary>Binds a queue to an exchange.</summary>
    public Task BindAsync(string exchange, string queue, string key, CancellationToken cancellationToken = default)
    {
        return _management.PostAsync(ManagementApi.Path("bindings", Name, "e", exchange, "q", queue), new { routing_key = key }, cancellationToken);
    }

    /// <summary>Publishes a persistent message through an exchange.</summary>
    public Task PublishAsync(string exchange, string key, string text, CancellationToken cancellationToken = default)
    {
        var message = new { properties = new { delivery_mode = 2 }, routing_key = key, payload = text, payload_encoding = "string" };
        string name = exchange.Length == 0 ? "amq.default" : exchange;
        return _management.PostAsync(ManagementApi.Path("exchanges", Name, name, "publish"), message, cancellationToken);
    }

    /// <summary>The open connections, with what clients say of themselves; as they were a second ago.</summary>
    public async Task<IReadOnlyList<ConnectionState>> ConnectionsAsync(CancellationToken cancellationToken = default)
    {
        IReadOnlyList<ConnectionState> all = await _management.ListAsync<ConnectionState>(ManagementApi.Path("vhosts", Name, "connections"), cancellationToken);
        // What the broker has counted of a connection before it heard who that is, has no user.
        return [.. all.Where(connection => connection.User is not null)];
    }

    /// <summary>Has the broker close the connections that are open now, as an operator would (320, CONNECTION_FORCED).</summary>
    /// <returns>How many these were.</returns>
    public async Task<int> CloseConnectionsAsync(CancellationToken cancellationToken = default)
    {
        // Without statistics the API answers from the connections themselves, at once.
        string open = ManagementApi.Path("connections") + "?disable_stats=true";
        IReadOnlyList<TrackedConnection> all = await _management.ListAsync<TrackedConnection>(open, cancellationToken);
        string[] here = [.. all.Where(connection => connection.Vhost == Name).Select(connection => connection.Name)];
        foreach (string connection in here)
        {
            await _management.DeleteAsync(ManagementApi.Path("connections", connection) + "?disable_stats=true", cancellationToken);
        }

        return here.Length;
    }

    /// <summary>Deletes it with all that is in it, and its users. Open connections are closed.</summary>
    public async ValueTask DisposeAsync()
    {
        await _management.DeleteAsync(ManagementApi.Path("vhosts", Name));
        foreach (string user in _users)
        {
            await _management.DeleteAsync(ManagementApi.Path("users", user));
        }
    }

    private sealed record TrackedConnection(string Name, string? Vhost);
}
