using System;

namespace Quickstart;

/// <summary>A service's process ended before its work was done.</summary>
internal sealed class ServiceEndedException(string service, int exitCode)
    : Exception($"The service '{service}' ended before its work was done, with exit code {exitCode}.");
