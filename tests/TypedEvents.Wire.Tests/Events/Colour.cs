namespace TypedEvents.Wire.Tests;

public enum Colour
{
    None,
    Red,
    Blue = 300,
}
