using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace TypedEvents.RabbitMQ.Testing;

/// <summary>
/// A RabbitMQ of its own: an ordinary process with its own folder, ports and epmd on 127.0.0.1, which ends with this object and with this
/// process. Stopping, killing and starting again keep the data and the ports. Not safe for use by several threads, apart from what
/// only reads; what is created in it, is.
/// </summary>
public sealed partial class BrokerProcess : IAsyncDisposable
{
    private readonly BrokerSettings _settings;
    private readonly BrokerPorts _ports;
    private readonly BrokerFiles _files;
    private readonly Watchdog _watchdog;
    private ServerProcess? _epmd;
    private ServerProcess? _server;
    private bool _frozen;

    private BrokerProcess(BrokerSettings settings)
    {
        _settings = settings;
        _ports = new BrokerPorts();
        _files = new BrokerFiles(settings, _ports);
        _watchdog = Watchdog.Start([_files.Folder, .. _ports.Files]);
        Management = new ManagementApi(_ports.Management);
    }

    /// <summary>The port that speaks AMQP without TLS.</summary>
    public int AmqpPort => _ports.Amqp;

    /// <summary>The port that speaks AMQP over TLS, if the settings ask for one.</summary>
    public int AmqpsPort => _ports.Amqps;

    /// <summary>The root of the management API.</summary>
    public Uri ManagementUri => Management.Root;

    /// <summary>The management API, as the user guest.</summary>
    public ManagementApi Management { get; }

    /// <summary>The process id of the running broker.</summary>
    public int ProcessId => Running().Id;

    /// <summary>Starts a broker, and returns when it answers.</summary>
    /// <exception cref="FileNotFoundException">RabbitMQ is not installed.</exception>
    /// <exception cref="IOException">It did not start; the message has the end of its log.</exception>
    public static async Task<BrokerProcess> StartAsync(BrokerSettings? settings = null, CancellationToken cancellationToken = default)
    {
        settings ??= new BrokerSettings();
        string program = Path.Combine(settings.ProgramFolder, "rabbitmq-server");
        if (!File.Exists(program))
        {
            throw new FileNotFoundException($"RabbitMQ is not installed ({program} is missing). Run eng/install-rabbitmq.sh.", program);
        }

        BrokerProcess broker = new(settings);
        try
        {
            broker._files.Write();
            await broker.StartAgainAsync(cancellationToken);
            return broker;
        }
        catch
        {
            await broker.DisposeAsync();
            throw;
        }
    }

    /// <summary>An address for the user guest.</summary>
    public Uri AmqpUri(string virtualHost = "/") => Address("amqp", AmqpPort, virtualHost);

    /// <summary>An address for the user guest over TLS.</summary>
    public Uri AmqpsUri(string virtualHost = "/") => Address("amqps", AmqpsPort, virtualHost);

    /// <summary>Starts a broker that was stopped or killed, on the same data and ports, and returns when it answers.</summary>
    public async Task StartAgainAsync(CancellationToken cancellationToken = default)
    {
        if (_server is { HasExited: false })
        {
            throw new InvalidOperationException("The broker is running.");
        }

        using CancellationTokenSource limit = Limit(cancellationToken);
        try
        {
            await StartEpmdAsync(limit.Token);
            _server = ServerProcess.Start(_files.Environment, _files.ServerOutput, Path.Combine(_settings.ProgramFolder, "rabbitmq-server"));
            Watch();
            await Readiness.WaitAsync(_server, token => Readiness.AnswersAmqpAsync(AmqpPort, token), limit.Token);
            if (_settings.Management)
            {
                await Readiness.WaitAsync(_server, token => Readiness.AcceptsAsync(_ports.Management, token), limit.Token);
            }
        }
        catch (Exception exception) when (exception is IOException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw new IOException($"RabbitMQ did not start: {exception.Message}\n{_files.EndOfLogs()}", exception);
        }
    }

    /// <summary>Ends the broker as a crash would (SIGKILL), and returns when it is gone. Nothing happens when it is not running.</summary>
    public Task KillAsync(CancellationToken cancellationToken = default) => EndAsync(Signal.Kill, cancellationToken);

    /// <summary>Stops the broker cleanly. Nothing happens when it is not running.</summary>
    public Task StopAsync(CancellationToken cancellationToken = default) => EndAsync(Signal.Terminate, cancellationToken);

    /// <summary>Stops the broker cleanly and starts it again.</summary>
    public async Task RestartAsync(CancellationToken cancellationToken = default)
    {
        await StopAsync(cancellationToken);
        await StartAgainAsync(cancellationToken);
    }

    /// <summary>Stops the broker from running (SIGSTOP): its connections stay open and nobody answers.</summary>
    public void Freeze()
    {
        Running().Send(Signal.Stop);
        _frozen = true;
    }

    /// <summary>Lets a frozen broker run on.</summary>
    public void Thaw()
    {
        Running().Send(Signal.Continue);
        _frozen = false;
    }

    /// <summary>Ends the broker and its epmd and deletes its folder.</summary>
    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        if (_epmd is { } epmd)
        {
            epmd.Send(Signal.Kill);
            await epmd.EndAsync(CancellationToken.None);
        }

        Watch();
        await _watchdog.DisposeAsync();
        _epmd?.Dispose();
        _server?.Dispose();
        Management.Dispose();
        _control.Dispose();
        _ports.Dispose();
    }

    private static Uri Address(string scheme, int port, string virtualHost)
    {
        return new Uri($"{scheme}://guest:guest@127.0.0.1:{port}/{Uri.EscapeDataString(virtualHost)}");
    }

    private async Task StartEpmdAsync(CancellationToken cancellationToken)
    {
        if (_epmd is { HasExited: false })
        {
            return;
        }

        string port = _files.Environment["ERL_EPMD_PORT"];
        _epmd = ServerProcess.Start(_files.Environment, _files.EpmdOutput, "epmd", "-address", "127.0.0.1", "-port", port);
        Watch();
        await Readiness.WaitAsync(_epmd, token => Readiness.AcceptsAsync(_ports.Epmd, token), cancellationToken);
    }

    private async Task EndAsync(Signal signal, CancellationToken cancellationToken)
    {
        if (_server is not { HasExited: false } server)
        {
            return;
        }

        server.Send(signal);
        if (_frozen)
        {
            // A frozen process takes SIGTERM only once it runs on.
            server.Send(Signal.Continue);
            _frozen = false;
        }

        using CancellationTokenSource limit = Limit(cancellationToken);
        await server.EndAsync(limit.Token);
        Watch();
    }

    private ServerProcess Running()
    {
        return _server is { HasExited: false } server ? server : throw new InvalidOperationException("The broker is not running.");
    }

    private void Watch()
    {
        IEnumerable<ServerProcess?> started = [_epmd, _server];
        _watchdog.Watch(started.OfType<ServerProcess>().Where(process => !process.HasExited).Select(process => process.Id));
    }

    private CancellationTokenSource Limit(CancellationToken cancellationToken)
    {
        CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(_settings.Timeout);
        return limit;
    }
}
