using System.Threading.Tasks;

namespace TypedEvents.Transports;

/// <summary>Takes a delivery. Its body is valid until the callback first returns to the caller, so decode or copy before the first await.
/// Never throws; settles through <see cref="ITransport.SettleAsync"/>.</summary>
public delegate ValueTask DeliveryCallback(Delivery delivery);
