using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Extensions.Options;
using TypedEvents.Dispatch;
using TypedEvents.Pipeline;

namespace TypedEvents.Hosting;

/// <summary>Checks the options when the host starts. Every message names the key and what is allowed.</summary>
internal sealed class TypedEventsOptionsValidator(ManifestRegistry registry, IEnumerable<HandlerConfiguration> configurations) : IValidateOptions<TypedEventsOptions>
{
    public ValidateOptionsResult Validate(string? name, TypedEventsOptions options)
    {
        List<string> failures = [];
        Check(options.ServiceName.Length is > 0 and <= 200, "ServiceName", "must have 1 to 200 characters");
        Check(Enum.IsDefined(options.Format), "Format", "must be Default, MessagePack or Json");
        Check(IsPositive(options.CallTimeout), "CallTimeout", "must be greater than 0 and at most 24 days");
        Check(options.MaxPendingCalls >= 1, "MaxPendingCalls", "must be at least 1");
        Check(options.ShutdownTimeout >= TimeSpan.Zero && options.ShutdownTimeout <= TypedEventsOptions.Longest, "ShutdownTimeout", "must be 0 to 24 days");
        Check(options.Concurrency is >= 1 and <= 10_000, "Concurrency", "must be 1 to 10000");
        Check(options.HandlerTimeout is null || IsPositive(options.HandlerTimeout.Value), "HandlerTimeout", "must be greater than 0 and at most 24 days");
        Check(options.HandlerGrace >= TimeSpan.Zero && options.HandlerGrace <= TypedEventsOptions.Longest, "HandlerGrace", "must be 0 to 24 days");
        Check(options.Retry.Immediate is >= 0 and <= 100, "Retry:Immediate", "must be 0 to 100");
        Check(options.Retry.Delayed is >= 0 and <= 100, "Retry:Delayed", "must be 0 to 100");
        Check(options.Retry.BaseDelay >= TimeSpan.Zero, "Retry:BaseDelay", "must not be negative");
        Check(options.Retry.MaxDelay >= TimeSpan.Zero && options.Retry.MaxDelay <= TypedEventsOptions.Longest, "Retry:MaxDelay", "must be 0 to 24 days");
        CheckHandlers();
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);

        void Check(bool isValid, string key, string rule)
        {
            if (!isValid)
            {
                failures.Add($"{TypedEventsOptions.SectionName}:{key} {rule}.");
            }
        }

        void CheckHandlers()
        {
            HashSet<string> known = new(registry.Handlers.SelectMany(handler => new[] { handler.Descriptor.Id, handler.Descriptor.Subscription }), StringComparer.OrdinalIgnoreCase);
            string all = string.Join(", ", registry.Handlers.Select(handler => handler.Descriptor.Id).Order(StringComparer.Ordinal));
            foreach (string key in options.Handlers.Keys.Where(key => !known.Contains(key)))
            {
                failures.Add($"{TypedEventsOptions.SectionName}:Handlers:{key} names no handler and no topic of one. The handlers are: {all}.");
            }

            foreach (string key in configurations.Select(configuration => configuration.Key).Where(key => !known.Contains(key)))
            {
                failures.Add($"ConfigureHandler(\"{key}\") names no handler and no topic of one. The handlers are: {all}.");
            }
        }
    }

    private static bool IsPositive(TimeSpan value) => value > TimeSpan.Zero && value <= TypedEventsOptions.Longest;
}
