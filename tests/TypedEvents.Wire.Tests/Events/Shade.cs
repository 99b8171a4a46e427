namespace TypedEvents.Wire.Tests;

[TchuType(ByName = true)]
public enum Shade
{
    Light,
    Dark,
}
