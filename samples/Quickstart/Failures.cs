using System;
using System.IO;
using Microsoft.Extensions.Options;
using TypedEvents;

namespace Quickstart;

/// <summary>What can go wrong through no fault of this program.</summary>
internal static class Failures
{
    /// <returns>What to tell the user; null for a defect of this program.</returns>
    public static string? Explain(Exception exception) => exception switch
    {
        OperationCanceledException => "Interrupted.",
        IOException or UnauthorizedAccessException => $"Cannot read the input: {exception.Message}",
        RabbitMqConnectionException or OptionsValidationException => $"Cannot use the broker: {exception.Message}",
        EventPublishException or NoResponderException or RpcRemoteException => $"Cannot go on: {exception.Message}",
        ServiceEndedException or TimeoutException => exception.Message,
        _ => null,
    };
}
