namespace TypedEvents.Generators;

/// <summary>Names of the pipeline steps, for tests that state which steps an edit may run again.</summary>
internal static class StepNames
{
    /// <summary>What each source file declares, from its syntax; one value for each file.</summary>
    public const string Declarations = nameof(Declarations);

    /// <summary>The names that each source file declares and needs; one value for each file.</summary>
    public const string FileNames = nameof(FileNames);

    /// <summary>The types to read, each with a digest of what it may depend on.</summary>
    public const string TrackedTypes = nameof(TrackedTypes);

    /// <summary>Symbols read into event, request and type models with what the manifest says of their shapes; one value for each contract.</summary>
    public const string Contracts = nameof(Contracts);

    /// <summary>Symbols read into upcaster and downcaster models; one value for each method that can be called.</summary>
    public const string Casters = nameof(Casters);

    /// <summary>The chains of casters, by the version that they lead to or from.</summary>
    public const string Histories = nameof(Histories);

    /// <summary>Contracts with the chains of their versions; one value, and one file, for each.</summary>
    public const string ContractFiles = nameof(ContractFiles);

    /// <summary>Names of contracts that differ only by case or punctuation.</summary>
    public const string AmbiguousNames = nameof(AmbiguousNames);

    /// <summary>One row for each contract with its shape, collected and sorted: what tools learn.</summary>
    public const string ShapeRows = nameof(ShapeRows);

    /// <summary>The same rows without what an edit of members changes: what the rest of the project is made of.</summary>
    public const string ContractRows = nameof(ContractRows);

    /// <summary>Topics of this assembly with the names of their constants.</summary>
    public const string Topics = nameof(Topics);

    /// <summary>Symbols read into handler models; one value for each method with a subscribe attribute that can be called.</summary>
    public const string Handlers = nameof(Handlers);

    /// <summary>Metadata names of the events and requests that this run generates.</summary>
    public const string MessageNames = nameof(MessageNames);

    /// <summary>Handlers grouped by the type that declares them; one value, and one file, for each type.</summary>
    public const string HandlerTypes = nameof(HandlerTypes);

    /// <summary>Symbols read into RPC client models; one value for each interface that can be implemented.</summary>
    public const string RpcClients = nameof(RpcClients);

    /// <summary>Assembly name, kind of output and manifests of references.</summary>
    public const string Project = nameof(Project);

    /// <summary>Everything the manifest says.</summary>
    public const string Manifest = nameof(Manifest);
}
