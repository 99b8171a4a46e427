using System.ComponentModel.DataAnnotations;
using TypedEvents;

namespace Aot.Contracts;

[TchuType(Layout = WireLayout.Array)]
public readonly partial record struct OrderLine([property: StringLength(20)] string Article, int Quantity, decimal Price);
