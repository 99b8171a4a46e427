using System;

namespace Quickstart;

/// <summary>A line is not an event.</summary>
/// <param name="message">Why.</param>
internal sealed class MalformedLineException(string message) : Exception(message);
