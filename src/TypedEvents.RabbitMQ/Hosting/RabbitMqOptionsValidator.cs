using System;
using System.Collections.Generic;
using System.Text;
using Microsoft.Extensions.Options;
using TypedEvents.Dispatch;
using TypedEvents.Pipeline;
using TypedEvents.RabbitMq.Connections;

namespace TypedEvents.RabbitMq.Hosting;

/// <summary>Checks the options when the host starts. Every message names the key and what is allowed; none holds a secret.</summary>
internal sealed class RabbitMqOptionsValidator(IOptions<TypedEventsOptions> bus, ManifestRegistry registry, IEnumerable<HandlerConfiguration> configurations)
    : IValidateOptions<RabbitMqOptions>
{
    // The broker gives up a delivery that is not settled within half an hour (consumer_timeout), and everything else of its channel with it.
    private static readonly TimeSpan LongestHandler = TimeSpan.FromMinutes(15);

    // Names that are made from these get suffixes of up to 45 bytes; AMQP allows 255.
    private const int MaxNameBytes = 200;

    public ValidateOptionsResult Validate(string? name, RabbitMqOptions options)
    {
        List<string> failures = [];
        Check(IsName(options.Exchange), "Exchange", "must have 1 to 200 bytes and not begin with 'amq.'");
        Check(options.QueueName is null || IsName(options.QueueName), "QueueName", "must have 1 to 200 bytes and not begin with 'amq.'");
        Check(Enum.IsDefined(options.QueueType), "QueueType", "must be Quorum or Classic");
        Check(options.PrefetchPerSlot is >= 1 and <= 1000, "PrefetchPerSlot", "must be 1 to 1000");
        Check(IsPositive(options.PublishTimeout), "PublishTimeout", "must be greater than 0 and at most 24 days");
        Check(IsPositive(options.StartTimeout), "StartTimeout", "must be greater than 0 and at most 24 days");
        Check(options.MaxDeliveries is >= 1 and <= 1000, "MaxDeliveries", "must be 1 to 1000");
        Check(options.RememberedMessages is >= 0 and <= 1_000_000, "RememberedMessages", "must be 0 to 1000000");
        Check(!options.RemoveStaleBindings || options.ManagementUri is not null, "RemoveStaleBindings", "needs ManagementUri, because AMQP cannot list bindings");
        Check(!options.Tls.LoginByCertificate || options.Tls.ClientCertificatePath is not null, "Tls:LoginByCertificate", "needs Tls:ClientCertificatePath");
        Check(options.Tls.ClientCertificateKeyPath is null || options.Tls.ClientCertificatePath is not null, "Tls:ClientCertificateKeyPath", "needs Tls:ClientCertificatePath");
        Check(Enum.IsDefined(options.Tls.Revocation), "Tls:Revocation", "must be Online, Offline or NoCheck");
        CheckManagement(options, failures);
        CheckConnection(options, failures);
        CheckHandlers(failures);
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);

        void Check(bool isValid, string key, string rule)
        {
            if (!isValid)
            {
                failures.Add($"{RabbitMqOptions.SectionName}{(key.Length > 0 ? ":" : "")}{key} {rule}.");
            }
        }
    }

    /// <summary>Compares every handler's time-out and immediate retries, wherever they were set, with what the broker allows.</summary>
    private void CheckHandlers(List<string> failures)
    {
        HandlerPolicies policies = new(bus.Value, configurations);
        foreach (Registration handler in registry.Handlers)
        {
            HandlerPolicy policy = policies.Resolve(handler.Descriptor, handler.Kind);
            int attempts = policy.Immediate + 1;
            if (policy.Timeout is { } timeout && timeout > LongestHandler / attempts)
            {
                failures.Add(
                    $"{RabbitMqOptions.SectionName} cannot go with the time-out of '{handler.Descriptor.Id}', {timeout} for each of {attempts} attempts: the broker takes a message back that is held for half an hour. Allow at most {LongestHandler} for all of them in its [Timeout] and [Retry], '{TypedEventsOptions.SectionName}:Handlers:{handler.Descriptor.Id}', '{TypedEventsOptions.SectionName}:HandlerTimeout' or '{TypedEventsOptions.SectionName}:Retry:Immediate'.");
            }
        }
    }

    private static void CheckManagement(RabbitMqOptions options, List<string> failures)
    {
        const string Key = $"{RabbitMqOptions.SectionName}:ManagementUri";
        if (options.ManagementUri is not { } text)
        {
            return;
        }

        if (!Uri.TryCreate(text, UriKind.Absolute, out Uri? uri) || uri.Scheme is not ("http" or "https") || uri.UserInfo.Length > 0)
        {
            failures.Add($"{Key} must be an http or https URI without a login, as in http://localhost:15672.");
        }
        else if (uri.Scheme == "http" && !uri.IsLoopback && !options.AllowInsecureTransport)
        {
            failures.Add($"{Key}: the password would go to {uri.Authority} in plain text. Use https; on a network that you trust set AllowInsecureTransport.");
        }
    }

    private static void CheckConnection(RabbitMqOptions options, List<string> failures)
    {
        ConnectionSettings settings;
        try
        {
            settings = ConnectionSettings.From(options);
        }
        catch (FormatException exception)
        {
            failures.Add($"{RabbitMqOptions.SectionName}: {exception.Message}");
            return;
        }

        RabbitMqTlsOptions tls = options.Tls;
        if (!settings.IsTls && (tls.LoginByCertificate || tls.ServerName is not null || tls.CertificateAuthorityPath is not null || tls.ClientCertificatePath is not null))
        {
            failures.Add($"{RabbitMqOptions.SectionName}:Tls has settings, and TLS is not used. Use amqps://, or set Tls:Enabled.");
        }

        if (settings.IsLocal)
        {
            return;
        }

        string hosts = string.Join(", ", settings.Endpoints);
        if (!settings.IsTls && !options.AllowInsecureTransport)
        {
            failures.Add($"{RabbitMqOptions.SectionName}: {hosts} would be reached in plain text. Use amqps:// or Tls:Enabled; on a network that you trust set AllowInsecureTransport.");
        }

        if (settings.UserName == "guest" && !options.Tls.LoginByCertificate && !options.AllowGuest)
        {
            failures.Add($"{RabbitMqOptions.SectionName}: the user 'guest' is for this machine only, not for {hosts}. Create a user for the service; to use guest all the same set AllowGuest.");
        }
    }

    private static bool IsName(string value) =>
        value.Length > 0 && Encoding.UTF8.GetByteCount(value) <= MaxNameBytes && !value.StartsWith("amq.", StringComparison.Ordinal);

    private static bool IsPositive(TimeSpan value) => value > TimeSpan.Zero && value <= TimeSpan.FromMilliseconds(int.MaxValue);
}
