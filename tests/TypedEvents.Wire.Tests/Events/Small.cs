using System;

namespace TypedEvents.Wire.Tests;

[TchuEvent("wire.small")]
public sealed partial record Small(Guid Id, int Number, string Name, DateTime At, bool Active);
