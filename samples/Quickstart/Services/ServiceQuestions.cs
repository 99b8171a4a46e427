namespace Quickstart;

/// <summary>The lines that a service's process understands; it answers each with one line of JSON.</summary>
internal static class ServiceQuestions
{
    public const string Counts = "counts";

    public const string DeadLetters = "dead letters";
}
