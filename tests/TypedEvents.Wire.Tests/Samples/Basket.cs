using System.Collections.Generic;

namespace TypedEvents.Wire.Tests;

/// <summary>A record whose codec is written by hand with the public readers and writers, as a user would.</summary>
internal sealed partial record Basket(string Id, IReadOnlyList<BasketItem> Items, IReadOnlyDictionary<string, int> Stock);
