namespace TypedEvents.Cli;

/// <summary>What the process returns.</summary>
internal static class ExitCodes
{
    public const int Ok = 0;

    /// <summary>The command line is wrong, or names a file that cannot be written.</summary>
    public const int BadUsage = 1;

    /// <summary>The assembly, or one that it takes handlers from, cannot be read or holds no manifest.</summary>
    public const int UnreadableAssembly = 2;

    /// <summary>A schema breaks programs that run.</summary>
    public const int Breaking = 2;

    /// <summary>There is nothing to compare with, or it cannot be read.</summary>
    public const int CannotTell = 3;
}
