using System;
using System.Collections.Generic;
using TypedEvents.Tests.Bus;
using TypedEvents.Transports;

namespace TypedEvents.Tests.Versions;

/// <param name="make">What the release makes of a measurement that was published in a version.</param>
internal sealed class Release<T>(Func<Measurement, int, T> make) : Release
    where T : IEvent<T>
{
    public override MessageHeaders Headers => Messages.Headers<T>();

    public override byte[] Write(Measurement measurement, WireFormat format) => Messages.Body(make(measurement, T.Version), format).ToArray();

    public override string Expected(Measurement measurement, int written) => Json(make(measurement, written));

    public override void Handle(IManifestRegistry registry, List<string> seen) => registry.AddHandler<T>(new HandlerDescriptor("handler", T.Topic), (message, _) =>
    {
        seen.Add(Json(message));
        return default;
    });
}
