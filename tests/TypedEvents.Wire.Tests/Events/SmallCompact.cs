using System;

namespace TypedEvents.Wire.Tests;

[TchuEvent("wire.small_compact", Layout = WireLayout.Array)]
public sealed partial record SmallCompact(Guid Id, int Number, string Name, DateTime At, bool Active);
