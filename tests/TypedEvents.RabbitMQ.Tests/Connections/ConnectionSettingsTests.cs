using System;
using TypedEvents.RabbitMq.Connections;

namespace TypedEvents.RabbitMQ.Tests.Connections;

public sealed class ConnectionSettingsTests
{
    [Fact]
    public void From_Nothing_IsTheBrokerOfThisMachine()
    {
        ConnectionSettings settings = ConnectionSettings.From(new RabbitMqOptions());

        Assert.Equal(("localhost:5672", "guest", "guest", "/", false, true), (Targets(settings), settings.UserName, settings.Password, settings.VirtualHost, settings.IsTls, settings.IsLocal));
    }

    [Theory]
    [InlineData("amqp://u:p@broker", "broker:5672", "u", "p", "/", false)]
    [InlineData("amqp://u:p@broker/", "broker:5672", "u", "p", "/", false)]
    [InlineData("amqp://u:p@broker:1234/shop", "broker:1234", "u", "p", "shop", false)]
    [InlineData("amqps://u:p@broker/%2f", "broker:5671", "u", "p", "/", true)]
    [InlineData("AMQPS://u:p@broker", "broker:5671", "u", "p", "/", true)]
    [InlineData("amqp://u:p@broker/a%2Fb%3F%23%40", "broker:5672", "u", "p", "a/b?#@", false)]
    [InlineData("amqp://broker", "broker:5672", "guest", "guest", "/", false)]
    [InlineData("amqp://only-user@broker", "broker:5672", "only-user", "guest", "/", false)]
    [InlineData("amqp://u:@broker", "broker:5672", "u", "", "/", false)]
    [InlineData("amqp://u%40corp:p%40s%3As%2F%3F%23%25%20w%C3%B6rd@broker", "broker:5672", "u@corp", "p@s:s/?#% wörd", "/", false)]
    [InlineData("amqp://u:p:with:colons+plus@broker", "broker:5672", "u", "p:with:colons+plus", "/", false)]
    [InlineData("amqp://u:p@[2001:db8::1]:1234/shop", "[2001:db8::1]:1234", "u", "p", "shop", false)]
    [InlineData("amqp://u:p@[::1]", "[::1]:5672", "u", "p", "/", false)]
    [InlineData("amqp://u:p@10.0.0.7", "10.0.0.7:5672", "u", "p", "/", false)]
    public void From_ConnectionString_IsTakenApart(string text, string target, string user, string password, string virtualHost, bool isTls)
    {
        ConnectionSettings settings = ConnectionSettings.From(new RabbitMqOptions { ConnectionString = text });

        Assert.Equal((target, user, password, virtualHost, isTls), (Targets(settings), settings.UserName, settings.Password, settings.VirtualHost, settings.IsTls));
    }

    [Theory]
    [InlineData("http://u:canary@broker")]
    [InlineData("broker:5672;password=canary")]
    [InlineData("amqp://u:canary@")]
    [InlineData("amqp://u:canary@broker:99999")]
    [InlineData("amqp://u:12#canary@broker")]
    [InlineData("amqp://u:12?canary@broker")]
    [InlineData("amqp://u:12/canary@broker")]
    [InlineData("amqp://u:canary@broker/a/b")]
    [InlineData("amqp://u:canary@broker/a?heartbeat=30")]
    [InlineData("amqp://u:canary@broker-1,broker-2/a")]
    [InlineData("amqp://u:ca%ZZnary#@broker")]
    public void From_MalformedConnectionString_SaysSoWithoutSecrets(string text)
    {
        FormatException thrown = Assert.Throws<FormatException>(() => ConnectionSettings.From(new RabbitMqOptions { ConnectionString = text }));

        Assert.Contains("onnection string", thrown.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", thrown.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("12", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void From_ConnectionStringThatLeavesThingsOut_TakesThemFromTheOptions()
    {
        RabbitMqOptions options = new() { ConnectionString = "amqp://broker", UserName = "u", Password = "p", VirtualHost = "shop", Tls = { Enabled = true } };

        ConnectionSettings settings = ConnectionSettings.From(options);

        Assert.Equal(("broker:5671", "u", "p", "shop", true), (Targets(settings), settings.UserName, settings.Password, settings.VirtualHost, settings.IsTls));
    }

    [Fact]
    public void From_Hosts_EachWithItsPort()
    {
        RabbitMqOptions options = new() { Hosts = { "broker-1", "broker-2:1234", "10.0.0.7", "[::1]:99", "2001:db8::1", "[2001:db8::2]" } };

        Assert.Equal("broker-1:5672 broker-2:1234 10.0.0.7:5672 [::1]:99 [2001:db8::1]:5672 [2001:db8::2]:5672", Targets(ConnectionSettings.From(options)));
    }

    [Fact]
    public void From_HostsWithTls_HaveItsPort()
    {
        RabbitMqOptions options = new() { Hosts = { "broker-1", "broker-2:1234" }, Tls = { Enabled = true } };

        Assert.Equal("broker-1:5671 broker-2:1234", Targets(ConnectionSettings.From(options)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("broker 1")]
    [InlineData("broker:port")]
    [InlineData("broker:99999")]
    [InlineData("broker/vhost")]
    [InlineData("amqp://broker")]
    [InlineData("a,b")]
    public void From_MalformedHost_NamesIt(string host)
    {
        FormatException thrown = Assert.Throws<FormatException>(() => ConnectionSettings.From(new RabbitMqOptions { Hosts = { host } }));

        Assert.Contains($"'{host}'", thrown.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("u:canary@broker")]
    [InlineData("amqp://u:canary@broker")]
    [InlineData("u:canary@broker:port")]
    public void From_HostWithALogin_SaysSoWithoutSecrets(string host)
    {
        FormatException thrown = Assert.Throws<FormatException>(() => ConnectionSettings.From(new RabbitMqOptions { Hosts = { host } }));

        Assert.Contains("login", thrown.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", thrown.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("localhost", true)]
    [InlineData("LOCALHOST:1234", true)]
    [InlineData("127.0.0.1", true)]
    [InlineData("127.1.2.3", true)]
    [InlineData("::1", true)]
    [InlineData("[::1]:1234", true)]
    [InlineData("10.0.0.7", false)]
    [InlineData("localhost.example.com", false)]
    [InlineData("broker", false)]
    public void IsLocal_OnlyForThisMachine(string host, bool isLocal)
    {
        Assert.Equal(isLocal, ConnectionSettings.From(new RabbitMqOptions { Hosts = { host } }).IsLocal);
        Assert.False(ConnectionSettings.From(new RabbitMqOptions { Hosts = { host, "broker" } }).IsLocal);
    }

    private static string Targets(ConnectionSettings settings) => string.Join(' ', settings.Endpoints);
}
