namespace TypedEvents.Schema;

/// <summary>What exchanging one type for another does.</summary>
/// <param name="IsChange">False when nothing is different on this level.</param>
/// <param name="BreaksBackward">True when the new type cannot read what the old one wrote.</param>
/// <param name="BreaksForward">True when the old type cannot read what the new one writes.</param>
internal readonly record struct TypeVerdict(bool IsChange, bool BreaksBackward, bool BreaksForward)
{
    public static TypeVerdict Same { get; } = new(false, false, false);

    public static TypeVerdict Swap { get; } = new(true, true, true);

    public static TypeVerdict Wider { get; } = new(true, false, true);

    public static TypeVerdict Narrower { get; } = new(true, true, false);

    public static TypeVerdict operator |(TypeVerdict left, TypeVerdict right) => new(
        left.IsChange || right.IsChange, left.BreaksBackward || right.BreaksBackward, left.BreaksForward || right.BreaksForward);
}
