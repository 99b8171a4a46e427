using System;

namespace TypedEvents.RabbitMq.Benchmarks.Runs;

/// <summary>A worker did not measure.</summary>
internal sealed class WorkerException(string message) : Exception(message);
