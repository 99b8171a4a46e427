using System;
using System.Collections.Generic;
using System.Linq;

namespace TypedEvents.Pipeline;

/// <summary>Resolves the policy of a handler: bus options, then attributes, then options by topic and by id, then code.</summary>
internal sealed class HandlerPolicies(TypedEventsOptions options, IEnumerable<HandlerConfiguration> configurations)
{
    public HandlerPolicy Resolve(HandlerDescriptor descriptor, HandlerKind kind)
    {
        HandlerOptions result = Defaults(kind);
        if (descriptor.Retry is { } retry)
        {
            result.Immediate = retry.Immediate;
            result.Delayed = retry.Delayed;
            result.BaseDelay = TimeSpan.FromSeconds(retry.BaseDelaySeconds);
            result.MaxDelay = TimeSpan.FromSeconds(retry.MaxDelaySeconds);
        }

        if (descriptor.Timeout is { } timeout)
        {
            result.Timeout = TimeSpan.FromSeconds(timeout.Seconds);
        }

        Overlay(result, descriptor.Subscription);
        Overlay(result, descriptor.Id);
        foreach (HandlerConfiguration configuration in configurations.Where(configuration => configuration.Key == descriptor.Subscription))
        {
            configuration.Configure(result);
        }

        foreach (HandlerConfiguration configuration in configurations.Where(configuration => configuration.Key == descriptor.Id))
        {
            configuration.Configure(result);
        }

        // The caller of a request waits, so nothing is gained by a delay.
        int delayed = kind == HandlerKind.Responder ? 0 : result.Delayed ?? 0;
        HandlerPolicy policy = new(result.Immediate ?? 0, delayed, result.BaseDelay ?? TimeSpan.Zero, result.MaxDelay ?? TimeSpan.Zero, result.Timeout, result.Concurrency);
        ThrowIfInvalid(descriptor, policy);
        return policy;
    }

    // A responder's failure belongs to its caller, who decides; it is tried again only when its own policy says so.
    private HandlerOptions Defaults(HandlerKind kind) => new()
    {
        Immediate = kind == HandlerKind.Responder ? 0 : options.Retry.Immediate,
        Delayed = options.Retry.Delayed,
        BaseDelay = options.Retry.BaseDelay,
        MaxDelay = options.Retry.MaxDelay,
        Timeout = options.HandlerTimeout,
    };

    private void Overlay(HandlerOptions result, string key)
    {
        if (options.Handlers.TryGetValue(key, out HandlerOptions? over))
        {
            result.Immediate = over.Immediate ?? result.Immediate;
            result.Delayed = over.Delayed ?? result.Delayed;
            result.BaseDelay = over.BaseDelay ?? result.BaseDelay;
            result.MaxDelay = over.MaxDelay ?? result.MaxDelay;
            result.Timeout = over.Timeout ?? result.Timeout;
            result.Concurrency = over.Concurrency ?? result.Concurrency;
        }
    }

    private static void ThrowIfInvalid(HandlerDescriptor descriptor, HandlerPolicy policy)
    {
        if (policy.Immediate is < 0 or > 100 || policy.Delayed is < 0 or > 100 || policy.BaseDelay < TimeSpan.Zero
            || policy.MaxDelay < TimeSpan.Zero || policy.MaxDelay > TypedEventsOptions.Longest
            || policy.Timeout <= TimeSpan.Zero || policy.Timeout > TypedEventsOptions.Longest || policy.Concurrency < 1)
        {
            throw new InvalidOperationException(
                $"The policy of '{descriptor.Id}' is invalid: {policy}. Retries are 0 to 100, delays not negative, a timeout greater than 0, both at most 24 days, a concurrency at least 1; see its [Retry] and [Timeout], 'TypedEvents:Handlers:{descriptor.Id}' and ConfigureHandler.");
        }
    }
}
