namespace Quickstart;

internal static class ExitCodes
{
    /// <summary>Every line was an event.</summary>
    public const int Ok = 0;

    /// <summary>Wrong usage, input that cannot be read, a broker or service that failed, or an interrupted run.</summary>
    public const int Failed = 1;

    /// <summary>Some lines were skipped because they are not events.</summary>
    public const int LinesSkipped = 2;
}
