namespace TypedEvents.Wire.Tests;

internal readonly record struct BasketItem(string Name, int Quantity);
