using System.ComponentModel.DataAnnotations;

namespace TypedEvents.Tests.Bus;

[TchuType]
public partial record OrderPrice([Range(0, 1000)] decimal Total);
