using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace TypedEvents.RabbitMQ.Testing;

/// <summary>The folder of one broker: everything that RabbitMQ's defaults would take from /etc, /var and the host name.</summary>
internal sealed class BrokerFiles
{
    // Erlang says what went wrong first, and then half a hundred lines about who noticed.
    private const int LinesOfLog = 100;

    private readonly BrokerSettings _settings;
    private readonly BrokerPorts _ports;

    public BrokerFiles(BrokerSettings settings, BrokerPorts ports)
    {
        _settings = settings;
        _ports = ports;
        Folder = Directory.CreateTempSubdirectory("typedevents-rabbitmq-").FullName;
        Environment = Variables();
    }

    public string Folder { get; }

    /// <summary>What the server, epmd and the command-line tools are started with.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; }

    public string ServerOutput => Path.Combine(Folder, "log", "startup.log");

    public string EpmdOutput => Path.Combine(Folder, "log", "epmd.log");

    private string Log => Path.Combine(Folder, "log", "rabbit.log");

    public void Write()
    {
        Directory.CreateDirectory(Path.Combine(Folder, "log"));
        Directory.CreateDirectory(Path.Combine(Folder, "mnesia"));
        File.WriteAllLines(Path.Combine(Folder, "rabbitmq.conf"), Configuration());
        File.WriteAllText(Path.Combine(Folder, "enabled_plugins"), $"[{string.Join(',', Plugins())}].\n");
    }

    /// <summary>The last lines that the broker wrote.</summary>
    public string EndOfLogs()
    {
        return string.Join('\n', new[] { ServerOutput, Log }.Where(File.Exists).SelectMany(file => File.ReadLines(file).TakeLast(LinesOfLog)));
    }

    private IEnumerable<string> Configuration()
    {
        // A key of a plugin that is not enabled fails the start.
        return
        [
            $"listeners.tcp.1 = 127.0.0.1:{_ports.Amqp}",
            $"vm_memory_high_watermark.absolute = {_settings.MemoryLimit}",
            "disk_free_limit.absolute = 50MB",
            "log.file.level = warning",
            $"collect_statistics_interval = {Invariant((int)_settings.StatisticsInterval.TotalMilliseconds)}",
            .. _settings.Management ? ManagementConfiguration() : [],
            .. _settings.Tls is { } tls ? Configuration(tls) : [],
            .. _settings.Lines,
        ];
    }

    private IEnumerable<string> ManagementConfiguration()
    {
        yield return "management.tcp.ip = 127.0.0.1";
        yield return $"management.tcp.port = {_ports.Management}";
        yield return "management.rates_mode = none";

        // Whatever the statistics interval is, the API takes notice only once in the shortest sampling interval, which is 5 s by default.
        foreach (string section in new[] { "global", "basic", "detailed" })
        {
            yield return $"management.sample_retention_policies.{section}.minute = 1";
        }
    }

    private IEnumerable<string> Configuration(BrokerTls tls)
    {
        string[] login = tls.CertificateLogin
            ? ["auth_mechanisms.1 = EXTERNAL", "auth_mechanisms.2 = PLAIN", "ssl_cert_login_from = common_name"]
            : [];
        return
        [
            $"listeners.ssl.1 = 127.0.0.1:{_ports.Amqps}",
            $"ssl_options.certfile = {tls.CertificateFile}",
            $"ssl_options.keyfile = {tls.KeyFile}",
            $"ssl_options.cacertfile = {tls.AuthorityFile}",
            $"ssl_options.verify = {(tls.RequireClientCertificate || tls.CertificateLogin ? "verify_peer" : "verify_none")}",
            $"ssl_options.fail_if_no_peer_cert = {(tls.RequireClientCertificate ? "true" : "false")}",
            .. login,
        ];
    }

    private IEnumerable<string> Plugins()
    {
        if (_settings.Management)
        {
            yield return "rabbitmq_management";
        }

        if (_settings.Tls is { CertificateLogin: true })
        {
            yield return "rabbitmq_auth_mechanism_ssl";
        }
    }

    private Dictionary<string, string> Variables()
    {
        // Erlang's own listeners bind every interface unless told otherwise.
        const string Loopback = "-kernel inet_dist_use_interface {127,0,0,1}";
        return new Dictionary<string, string>
        {
            // The Erlang cookie is kept there.
            ["HOME"] = Folder,
            ["ERL_EPMD_ADDRESS"] = "127.0.0.1",
            ["ERL_EPMD_PORT"] = Invariant(_ports.Epmd),
            ["ERL_CRASH_DUMP"] = Path.Combine(Folder, "log", "erl_crash.dump"),
            ["ERL_CRASH_DUMP_BYTES"] = "0",
            ["RABBITMQ_CONF_ENV_FILE"] = "/dev/null",
            ["RABBITMQ_CONFIG_FILE"] = Path.Combine(Folder, "rabbitmq.conf"),
            ["RABBITMQ_ADVANCED_CONFIG_FILE"] = Path.Combine(Folder, "advanced.config"),
            ["RABBITMQ_ENABLED_PLUGINS_FILE"] = Path.Combine(Folder, "enabled_plugins"),
            ["RABBITMQ_NODENAME"] = $"node{_ports.Distribution}@localhost",
            ["RABBITMQ_USE_LONGNAME"] = "false",
            ["RABBITMQ_MNESIA_BASE"] = Path.Combine(Folder, "mnesia"),
            ["RABBITMQ_LOG_BASE"] = Path.Combine(Folder, "log"),
            ["RABBITMQ_LOGS"] = Log,
            ["RABBITMQ_PID_FILE"] = Path.Combine(Folder, "node.pid"),
            ["RABBITMQ_GENERATED_CONFIG_DIR"] = Path.Combine(Folder, "generated"),
            ["RABBITMQ_FEATURE_FLAGS_FILE"] = Path.Combine(Folder, "feature_flags"),
            ["RABBITMQ_DIST_PORT"] = Invariant(_ports.Distribution),
            // Idle schedulers spin unless told otherwise, which on a small machine takes the CPU from the clients.
            ["RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS"] = Loopback + " +sbwt none +sbwtdcpu none +sbwtdio none",
            ["RABBITMQ_CTL_DIST_PORT_MIN"] = Invariant(_ports.Control),
            ["RABBITMQ_CTL_DIST_PORT_MAX"] = Invariant(_ports.Control),
            ["RABBITMQ_CTL_ERL_ARGS"] = Loopback,
            // The start script then becomes the server instead of waiting for it, so that the pid is the server's.
            ["RUNNING_UNDER_SYSTEMD"] = "true",
            // The command-line tools warn unless the locale is UTF-8.
            ["LANG"] = "C.UTF-8",
            ["LC_ALL"] = "C.UTF-8",
        };
    }

    private static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);
}
