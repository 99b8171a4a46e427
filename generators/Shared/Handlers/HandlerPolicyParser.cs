using Microsoft.CodeAnalysis;

namespace TypedEvents.Generators;

/// <summary>Reads the policies of a handler: those of the method, or else of its class.</summary>
internal static class HandlerPolicyParser
{
    public static RetryModel? ParseRetry(IMethodSymbol method) => Find(method, KnownNames.Retry) is { } attribute
        ? new RetryModel(
            attribute.Named<int>("Immediate"),
            attribute.Named<int>("Delayed"),
            attribute.Named<double>("BaseDelaySeconds"),
            attribute.Named<double>("MaxDelaySeconds"))
        : null;

    public static double? ParseTimeout(IMethodSymbol method) =>
        Find(method, KnownNames.Timeout) is { ConstructorArguments: { Length: 1 } arguments } && arguments[0].Value is double seconds ? seconds : null;

    private static AttributeData? Find(IMethodSymbol method, string attribute) =>
        method.FindAttribute(attribute) ?? method.ContainingType.FindAttribute(attribute);
}
