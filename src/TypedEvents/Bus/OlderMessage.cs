using System;
using TypedEvents.CompilerServices;

namespace TypedEvents.Bus;

/// <summary>Makes the outgoing message of an older version: it is validated, identified and encoded as if its record had been published.</summary>
internal sealed class OlderMessage(BusCore core, OutgoingOptions options) : IDowncastTarget
{
    private OutgoingMessage _message;

    /// <exception cref="ArgumentException">No downcaster leads to the version.</exception>
    public static OutgoingMessage Create<T>(BusCore core, in T message, in OutgoingOptions options, int version)
        where T : IMessage<T>
    {
        OlderMessage older = new(core, options with { Version = null });
        return T.TryDowncast(in message, version, older) ? older._message : throw Missing<T>(version, nameof(options));
    }

    public void Take<T>(T message)
        where T : IMessage<T> => _message = OutgoingMessage.Create(core, in message, in options);

    private static ArgumentException Missing<T>(int version, string parameter)
        where T : IMessage<T> => new(
            version > T.Version || version < 1
                ? $"'{T.Topic}' cannot be published in version {version}: {typeof(T).Name} is version {T.Version}. Leave PublishOptions.Version out, or give an older version."
                : $"'{T.Topic}' cannot be published in version {version}: no [Downcaster] leads to it from {typeof(T).Name}, which is version {T.Version}. Write [Downcaster] internal static <record of version {version}> Down({typeof(T).Name} message).",
            parameter);
}
