namespace TypedEvents.Roslyn.Testing;

/// <summary>A source or additional file of a test project.</summary>
/// <param name="Path">Path, for example <c>/src/Events.cs</c>.</param>
/// <param name="Text">What it contains.</param>
public sealed record TestFile(string Path, string Text);
