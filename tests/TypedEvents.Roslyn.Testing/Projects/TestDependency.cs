namespace TypedEvents.Roslyn.Testing;

/// <summary>A project that another one references.</summary>
/// <param name="Project">The referenced project; the same generators run on it.</param>
/// <param name="AsImage">True to reference the emitted assembly, as a build does; false for its compilation, as an editor does.</param>
public sealed record TestDependency(TestProject Project, bool AsImage);
