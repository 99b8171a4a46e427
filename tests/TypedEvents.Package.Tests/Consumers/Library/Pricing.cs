using System;
using Shop.Contracts;
using TypedEvents;

namespace Shop.Prices;

/// <summary>Knows what orders cost.</summary>
public static class Pricing
{
    /// <summary>Multiplies.</summary>
    /// <param name="request">What to price.</param>
    /// <returns>The price.</returns>
    [Subscribe]
    public static OrderPrice Price(PriceOrder request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new OrderPrice(request.Quantity * request.Price);
    }
}
