namespace TypedEvents.Transports;

/// <summary>What a <see cref="DeliveryWorker"/> takes deliveries from.</summary>
internal interface IDeliverySource
{
    /// <summary>Handles a delivery.</summary>
    DeliveryCallback Callback { get; }

    /// <summary>Takes the next delivery for a worker, or retires the worker.</summary>
    /// <returns>Null when the worker shall rest.</returns>
    Delivery? Take(DeliveryWorker worker);

    /// <summary>The callback has first returned: from now on nobody may read the body.</summary>
    void EndOfBody(Delivery delivery);
}
