namespace TypedEvents.Generators;

/// <summary>Why a method with <c>[Upcaster]</c> or <c>[Downcaster]</c> cannot be used.</summary>
internal enum CasterProblem
{
    /// <summary>Generated code could not call it, or it does not take one event and return another.</summary>
    Shape,

    /// <summary>It takes and returns events of different topics.</summary>
    Topics,

    /// <summary>It goes to the same version or the wrong way, so that versions could go round in a circle.</summary>
    Direction,

    /// <summary>The newer record belongs to another assembly, which has been generated already.</summary>
    Foreign,
}
