using System;

namespace TypedEvents.Transports;

/// <summary>Sees what passes through a broker, for the test harness. Called with the broker's lock held: record and return.</summary>
internal interface IInMemoryObserver
{
    /// <summary>A message or request was sent, routed or not; the body is valid during the call.</summary>
    void OnSent(MessageHeaders headers, ReadOnlyMemory<byte> body, bool isRequest);

    /// <summary>A service settled a delivery.</summary>
    void OnSettled(string service, Delivery delivery, Settlement settlement);
}
