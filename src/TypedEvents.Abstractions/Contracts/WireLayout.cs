namespace TypedEvents;

/// <summary>How the members of a record are laid out in MessagePack.</summary>
public enum WireLayout
{
    /// <summary>A map with <c>snake_case</c> names as keys: self-describing, members may be added, removed and reordered.</summary>
    Map,

    /// <summary>An array in order of declaration: smaller; members may only be appended.</summary>
    Array,
}
