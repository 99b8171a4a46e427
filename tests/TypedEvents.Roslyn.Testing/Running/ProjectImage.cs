using Microsoft.CodeAnalysis;

namespace TypedEvents.Roslyn.Testing;

/// <summary>A referenced project after its generators ran.</summary>
/// <param name="Project">The project.</param>
/// <param name="Bytes">The emitted assembly.</param>
/// <param name="Reference">What the referencing project compiles against.</param>
internal sealed record ProjectImage(TestProject Project, byte[] Bytes, MetadataReference Reference)
{
    public ProjectImage ToImageReference() => this with { Reference = MetadataReference.CreateFromImage(Bytes) };
}
