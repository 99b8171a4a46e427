namespace TypedEvents.Cli.Manifests;

/// <summary>A type of another assembly that an assembly mentions.</summary>
/// <param name="Assembly">Simple name of the other assembly.</param>
/// <param name="Namespace">Namespace of the type.</param>
/// <param name="Name">Name of the type.</param>
internal sealed record TypeName(string Assembly, string Namespace, string Name)
{
    public string FullName => Namespace.Length == 0 ? Name : $"{Namespace}.{Name}";

    /// <summary>Whether the generator has written the type as a manifest: what it is called says so, even where its assembly is not there.</summary>
    public bool IsGeneratedManifest => Namespace == "TypedEvents.Generated" && Name.EndsWith(nameof(EventManifest), System.StringComparison.Ordinal);
}
