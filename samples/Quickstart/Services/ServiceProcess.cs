using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Quickstart;

/// <summary>A service in a process of its own: this program again, as <see cref="ServiceProgram"/>.</summary>
internal sealed class ServiceProcess : IService
{
    private readonly ChildProcess _process;

    private ServiceProcess(ChildProcess process, ServiceDescription description)
    {
        _process = process;
        Description = description;
    }

    public ServiceDescription Description { get; }

    /// <summary>Starts it, and returns when it is ready.</summary>
    /// <exception cref="ServiceEndedException">It could not start, and has said why.</exception>
    public static async Task<ServiceProcess> StartAsync(string name, string rabbitMq, CancellationToken cancellationToken)
    {
        ChildProcess process = ChildProcess.Start(name, "--service", name, "--rabbitmq", rabbitMq);
        try
        {
            return new ServiceProcess(process, await process.ReadAsync<ServiceDescription>(cancellationToken));
        }
        catch
        {
            await process.DisposeAsync();
            throw;
        }
    }

    public ValueTask<ServiceCounts> CountAsync(CancellationToken cancellationToken) =>
        _process.AskAsync<ServiceCounts>(ServiceQuestions.Counts, cancellationToken);

    public ValueTask<IReadOnlyList<string>> DescribeDeadLettersAsync(CancellationToken cancellationToken) =>
        _process.AskAsync<IReadOnlyList<string>>(ServiceQuestions.DeadLetters, cancellationToken);

    public ValueTask DisposeAsync() => _process.DisposeAsync();
}
