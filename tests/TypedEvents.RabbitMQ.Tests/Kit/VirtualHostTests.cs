using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using TypedEvents.RabbitMQ.Testing;

namespace TypedEvents.RabbitMQ.Tests.Kit;

public sealed class VirtualHostTests
{
    [Fact]
    public async Task Dispose_DeletesItAndItsUsers()
    {
        BrokerProcess broker = await SharedBroker.GetAsync();
        string user;
        string name;
        await using (VirtualHost host = await broker.CreateVirtualHostAsync())
        {
            name = host.Name;
            user = (await host.CreateUserAsync("reader", new Permissions("", "", ".*"))).UserInfo.Split(':')[0];
            Assert.NotNull(await FindAsync(broker, "vhosts", name));
            Assert.NotNull(await FindAsync(broker, "users", user));
        }

        Assert.Null(await FindAsync(broker, "vhosts", name));
        Assert.Null(await FindAsync(broker, "users", user));
    }

    [Fact]
    public async Task Queue_DeclaredBoundAndDeleted_IsReported()
    {
        await using VirtualHost host = await SharedBroker.CreateVirtualHostAsync();
        await host.DeclareQueueAsync("orders/a b", new Dictionary<string, object> { ["x-max-length"] = 5 });
        await host.BindAsync("amq.topic", "orders/a b", "order.#");

        QueueState queue = Assert.Single(await host.QueuesAsync());
        Assert.Equal(("orders/a b", "classic", true, 5), (queue.Name, queue.Type, queue.Durable, queue.Arguments["x-max-length"].GetInt32()));
        Assert.Equal([new BindingState("amq.topic", "orders/a b", "order.#")], await host.BindingsAsync("orders/a b"));

        await host.DeleteQueueAsync("orders/a b");
        Assert.Null(await host.QueueAsync("orders/a b"));
    }

    [Fact]
    public async Task PublishAsync_ThroughAnExchange_IsCounted()
    {
        await using VirtualHost host = await SharedBroker.CreateVirtualHostAsync();
        await host.DeclareQueueAsync("orders");
        await host.BindAsync("amq.topic", "orders", "order.#");

        await host.PublishAsync("amq.topic", "order.placed", "1");
        await host.PublishAsync("", "orders", "2");

        QueueState? queue;
        do
        {
            queue = await host.QueueAsync("orders");
        }
        while (queue?.Messages is not 2);

        Assert.Equal(2, queue.Ready);
    }

    [Fact]
    public async Task PermitAsync_LimitedToTopics_IsStored()
    {
        await using VirtualHost host = await SharedBroker.CreateVirtualHostAsync();
        TopicPermissions topics = new("amq.topic", "^order\\.", "^nothing$");
        Uri address = await host.CreateUserAsync("writer", new Permissions("^$", "amq.topic", "^$") { Topics = [topics] });

        string user = address.UserInfo.Split(':')[0];
        string path = ManagementApi.Path("users", user, "topic-permissions");
        IReadOnlyList<TopicPermissions> stored = await host.Broker.Management.ListAsync<TopicPermissions>(path);

        Assert.Equal([topics], stored);
        Assert.Equal(host.AmqpUri.AbsolutePath, address.AbsolutePath);
    }

    private static Task<Dictionary<string, object>?> FindAsync(BrokerProcess broker, params string[] path)
    {
        return broker.Management.FindAsync<Dictionary<string, object>>(ManagementApi.Path(path.AsEnumerable()));
    }
}
