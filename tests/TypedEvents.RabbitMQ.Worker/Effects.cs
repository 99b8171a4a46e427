using System;
using System.Globalization;
using System.IO;
using System.Text;

namespace TypedEvents.RabbitMQ.Worker;

/// <summary>What handlers have done, a line each: one write, which outlives the process. Safe for concurrent use.</summary>
internal sealed class Effects(WorkerSettings settings) : IDisposable
{
    // Unbuffered: what a handler has done is done, however the process ends.
    private readonly FileStream _file = new(settings.EffectsFile, FileMode.Append, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);

    public void Add(int number)
    {
        byte[] line = Encoding.ASCII.GetBytes(number.ToString(CultureInfo.InvariantCulture) + "\n");
        lock (_file)
        {
            _file.Write(line);
        }
    }

    public void Dispose() => _file.Dispose();
}
