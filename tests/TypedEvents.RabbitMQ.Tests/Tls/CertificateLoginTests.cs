using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using TypedEvents.RabbitMq;
using TypedEvents.RabbitMQ.Testing;
using TypedEvents.Transports;

namespace TypedEvents.RabbitMQ.Tests.Tls;

/// <summary>Logging in by certificate (mechanism EXTERNAL).</summary>
[Collection(TlsCollection.Name)]
public sealed class CertificateLoginTests(TlsBroker broker)
{
    [Fact]
    public async Task Start_CertificateOfAUser_LogsInAsThatUser()
    {
        string user = $"service-{Guid.NewGuid():N}";
        await using VirtualHost host = await broker.Broker.CreateVirtualHostAsync();
        await broker.Broker.Management.PutAsync(ManagementApi.Path("users", user), new { password_hash = "", tags = "" });
        await host.PermitAsync(user, Permissions.Everything);
        await using RabbitMqTransport transport = TestTransport.Create(host.AmqpsUri, options => LogIn(options, user));

        await transport.StartAsync(new ServiceTopology("orders", ["order.placed"], 1), CancellationToken.None).OrFailAsync();

        string[] users = [];
        await Guard.UntilAsync(
            async () => (users = [.. (await host.ConnectionsAsync()).Select(connection => connection.User)]).Length == 2,
            () => $"Connections of {string.Join(", ", users)}.");
        Assert.Equal([user, user], users);
        await broker.Broker.Management.DeleteAsync(ManagementApi.Path("users", user));
    }

    [Fact]
    public async Task Start_CertificateOfNoUser_IsRefused()
    {
        string reason = await Refusal.FatalAsync(broker.Broker.AmqpsUri(), options => LogIn(options, "nobody"));

        Assert.Contains("refused the login by the client certificate 'CN=nobody'", reason, StringComparison.Ordinal);
    }

    private void LogIn(RabbitMqOptions options, string user)
    {
        broker.Trust(options);
        CertificateFiles client = broker.Certificates.Client(user);
        options.Tls.ClientCertificatePath = client.CertificateFile;
        options.Tls.ClientCertificateKeyPath = client.KeyFile;
        options.Tls.LoginByCertificate = true;
    }
}
