namespace TypedEvents.Generators;

/// <summary>Names of the pipeline steps, for tests that state which steps an edit may run again.</summary>
internal static class StepNames
{
    /// <summary>Symbols read into event, request and type models; one value for each contract.</summary>
    public const string Contracts = nameof(Contracts);

    /// <summary>Contracts that can be generated, with wire plan and fingerprint; one value for each.</summary>
    public const string Plans = nameof(Plans);

    /// <summary>Names of contracts that differ only by case or punctuation.</summary>
    public const string AmbiguousNames = nameof(AmbiguousNames);

    /// <summary>One narrow row for each contract, collected and sorted: what the manifest is made of.</summary>
    public const string ContractRows = nameof(ContractRows);

    /// <summary>Topics of this assembly with the names of their constants.</summary>
    public const string Topics = nameof(Topics);
}
