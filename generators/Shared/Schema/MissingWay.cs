namespace TypedEvents.Schema;

/// <summary>Casters that a transitive mode asks for and that are not there.</summary>
/// <param name="IsUp">True for upcasters.</param>
/// <param name="From">The version where they would begin.</param>
/// <param name="To">The version where they would end.</param>
internal readonly record struct MissingWay(bool IsUp, int From, int To)
{
    /// <summary>What is missing, as messages say it.</summary>
    public override string ToString() => IsUp ? "[Upcaster] methods lead" : "[Downcaster] methods lead";
}
