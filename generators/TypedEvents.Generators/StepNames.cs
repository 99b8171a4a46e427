namespace TypedEvents.Generators;

/// <summary>Names of the pipeline steps, for tests that state which steps an edit may run again.</summary>
internal static class StepNames
{
    public const string Events = nameof(Events);
}
