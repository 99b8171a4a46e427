namespace TypedEvents.Generators;

/// <summary>An event, request or type, as the emitter needs it.</summary>
internal sealed record ContractModel
{
    public required ContractKind Kind { get; init; }

    /// <summary>The topic; empty for a type.</summary>
    public required string Topic { get; init; }

    /// <summary>The version; 0 for a type.</summary>
    public required int Version { get; init; }

    /// <summary>Topics that an event had before.</summary>
    public EquatableArray<string> FormerTopics { get; init; }

    public required bool IsArray { get; init; }

    /// <summary>Value of <c>MessageTraits</c>.</summary>
    public required int Traits { get; init; }

    /// <summary>Full metadata name, for example <c>Shop.Orders+Created</c>.</summary>
    public required string MetadataName { get; init; }

    /// <summary>Name in emitted code: <c>global::</c> and escaped keywords.</summary>
    public required string TypeName { get; init; }

    /// <summary>Namespace with escaped keywords; empty for the global one.</summary>
    public required string Namespace { get; init; }

    /// <summary>Declarations to reopen, from the outermost containing type to the record itself, for example <c>partial record struct Created</c>.</summary>
    public required EquatableArray<string> Declarations { get; init; }

    public required bool IsValueType { get; init; }

    /// <summary>True when it and every containing type are public.</summary>
    public required bool IsPublic { get; init; }

    /// <summary>Name with containing types, for messages, for example <c>Orders.Created</c>.</summary>
    public required string DisplayName { get; init; }

    /// <summary>The reply of a request; null otherwise, and when it cannot be generated.</summary>
    public WireType? Reply { get; init; }

    /// <summary>Members in order of declaration, those of base records first.</summary>
    public EquatableArray<MemberModel> Members { get; init; }

    /// <summary>True when the constructor has parameters that are left to their defaults, so that arguments must be named.</summary>
    public bool NamesArguments { get; init; }

    /// <summary>Validation attributes on the record itself.</summary>
    public EquatableArray<ValidationRule> Rules { get; init; }

    /// <summary>True when it implements <c>IValidatableObject</c>.</summary>
    public bool IsValidatable { get; init; }

    /// <summary>True when it or a member is obsolete.</summary>
    public bool HasObsolete { get; init; }

    /// <summary>Type arguments of every <c>IRpc&lt;TReply&gt;</c> that it implements, for a request that is broken.</summary>
    public EquatableArray<string> Replies { get; init; }

    /// <summary>True when its members cannot be generated: then its codec throws, so that what uses the type still compiles.</summary>
    public bool IsBroken { get; init; }
}
