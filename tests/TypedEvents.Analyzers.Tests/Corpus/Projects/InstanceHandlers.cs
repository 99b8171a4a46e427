using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using TypedEvents;

namespace Corpus.Instances;

[TchuEvent("file.uploaded")]
public sealed partial record FileUploaded(string Name, byte[] Content);

public sealed class FileHandler(Stream target, IServiceProvider services, TimeProvider? clock = null) : IDisposable
{
    private EventContext? _context;

    [Subscribe]
    public async Task HandleAsync(FileUploaded file, EventContext context, CancellationToken cancellationToken)
    {
        _context = context;
        await target.WriteAsync(file.Content, cancellationToken);
        await NoteAsync(file, cancellationToken);
    }

    private Task NoteAsync(FileUploaded file, CancellationToken cancellationToken) =>
        services.GetService(typeof(TextWriter)) is TextWriter log ? log.WriteLineAsync($"{file.Name} {clock?.GetUtcNow()} {_context?.Topic}".AsMemory(), cancellationToken) : Task.CompletedTask;

    public void Dispose() => target.Dispose();
}
