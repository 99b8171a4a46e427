using System.ComponentModel.DataAnnotations;

namespace TypedEvents.Tests.Bus;

[TchuEvent("tests.order.placed")]
public partial record OrderPlaced([Required] string Id, [Range(1, 100)] int Quantity = 1);
