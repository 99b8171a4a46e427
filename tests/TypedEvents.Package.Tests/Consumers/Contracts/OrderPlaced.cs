using System.ComponentModel.DataAnnotations;
using TypedEvents;

namespace Shop.Contracts;

/// <summary>Somebody ordered.</summary>
/// <param name="Id">The order.</param>
/// <param name="Quantity">How many.</param>
/// <param name="Note">What the customer wrote.</param>
[TchuEvent("shop.order.placed")]
public sealed partial record OrderPlaced([Required] string Id, [Range(1, 100)] int Quantity, string? Note = null);
